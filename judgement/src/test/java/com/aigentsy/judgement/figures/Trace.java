package com.aigentsy.judgement.figures;

import com.aigentsy.judgement.backtest.PastCase;
import com.aigentsy.judgement.learning.Prediction;
import com.aigentsy.judgement.metrics.Forecast;
import com.aigentsy.judgement.simulation.SimulatedCase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** One case of a simulated market with what each model said of it, and how many outcomes were known then. */
record Trace(PastCase past, SimulatedCase truth, List<Prediction> predictions, long matured) {

    Forecast forecast(int model) {
        return new Forecast(predictions.get(model).accepted(), past.label().accepted());
    }

    Forecast oracle() {
        return new Forecast(truth.accepted(), past.label().accepted());
    }

    /** What choosing it is worth on average, as the model believes. */
    double believedValue(int model) {
        return past.stakes().netValue(predictions.get(model).paid());
    }

    /** What choosing it is worth on average, in truth. */
    double trueValue() {
        return past.stakes().netValue(truth.paid());
    }

    boolean isCovered(int model) {
        var interval = predictions.get(model).interval();
        return interval.low() <= truth.accepted() && truth.accepted() <= interval.high();
    }

    LocalDate day() {
        return LocalDate.ofInstant(past.decidedAt(), ZoneOffset.UTC);
    }
}
