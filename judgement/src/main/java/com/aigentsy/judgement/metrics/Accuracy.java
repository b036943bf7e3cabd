package com.aigentsy.judgement.metrics;

import java.util.List;
import java.util.OptionalDouble;

/** How good a series of forecasts was, in the usual numbers. There is no accuracy of nothing. */
public record Accuracy(int n, double brier, double logLoss, Reliability reliability, OptionalDouble calibrationSlope) {

    public static Accuracy of(List<Forecast> forecasts) {
        if (forecasts.isEmpty()) {
            throw new IllegalArgumentException("no forecasts");
        }
        int n = forecasts.size();
        return new Accuracy(
                n,
                forecasts.stream().mapToDouble(Forecast::brier).sum() / n,
                forecasts.stream().mapToDouble(Forecast::logLoss).sum() / n,
                Reliability.of(forecasts),
                CalibrationSlope.of(forecasts));
    }

    public double ece() {
        return reliability.ece();
    }
}
