package com.aigentsy.execution.generation.order;

import java.util.Locale;

/**
 * Validated successes per dollar: the mean of a Beta posterior around what all models of the task manage, over the mean
 * cost of an attempt.
 */
record ModelWorth(double success, double costUsd, TrackRecord record) {

    /** So many answers of the average model are believed before the model's own. */
    private static final double PRIOR_STRENGTH = 4;

    static ModelWorth of(TrackRecord own, TrackRecord everyone, double attemptUsd) {
        double average = (everyone.validated() + 1.0) / (everyone.judged() + 2.0);
        double success = (own.validated() + PRIOR_STRENGTH * average) / (own.judged() + PRIOR_STRENGTH);
        double cost = own.costUsd().doubleValue() / Math.max(1, own.judged()) + attemptUsd;
        return new ModelWorth(success, cost, own);
    }

    double perUsd() {
        return success / costUsd;
    }

    String describe(ModelName name) {
        return String.format(
                Locale.ROOT,
                "%s %.1f per USD (%d of %d validated, %.4f USD an attempt)",
                name,
                perUsd(),
                record.validated(),
                record.judged(),
                costUsd);
    }
}
