package com.aigentsy.judgement.metrics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The slope of a logistic regression of what happened on the log-odds that were said (Cox 1958): 1 is right, below 1
 * too sure, above 1 too timid. There is none where all forecasts are the same or the outcomes are perfectly separated.
 */
final class CalibrationSlope {

    private static final int STEPS = 50;
    private static final double EXACT = 1e-10;
    private static final double STEEPEST = 1e3;
    private static final double SMALLEST = 1e-9;

    private double intercept;
    private double slope = 1;

    private CalibrationSlope() {}

    static OptionalDouble of(List<Forecast> forecasts) {
        var fit = new CalibrationSlope();
        for (int step = 0; step < STEPS; step++) {
            double moved = fit.newtonStep(forecasts);
            if (Double.isNaN(moved) || Math.abs(fit.slope) > STEEPEST) {
                return OptionalDouble.empty();
            }
            if (moved < EXACT) {
                return OptionalDouble.of(fit.slope);
            }
        }
        return OptionalDouble.empty();
    }

    /** How far it moved; NaN where the slope cannot be told. */
    private double newtonStep(List<Forecast> forecasts) {
        double g0 = 0;
        double g1 = 0;
        double h00 = 0;
        double h01 = 0;
        double h11 = 0;
        for (var each : forecasts) {
            double x = logOdds(each.probability());
            double p = 1 / (1 + Math.exp(-intercept - slope * x));
            double miss = each.outcome() - p;
            double weight = p * (1 - p);
            g0 += miss;
            g1 += miss * x;
            h00 += weight;
            h01 += weight * x;
            h11 += weight * x * x;
        }
        double determinant = h00 * h11 - h01 * h01;
        if (determinant <= SMALLEST * h00 * h00) {
            return Double.NaN;
        }
        double byIntercept = (h11 * g0 - h01 * g1) / determinant;
        double bySlope = (h00 * g1 - h01 * g0) / determinant;
        intercept += byIntercept;
        slope += bySlope;
        return Math.abs(byIntercept) + Math.abs(bySlope);
    }

    private static double logOdds(double probability) {
        double kept = Math.clamp(probability, SMALLEST, 1 - SMALLEST);
        return Math.log(kept / (1 - kept));
    }
}
