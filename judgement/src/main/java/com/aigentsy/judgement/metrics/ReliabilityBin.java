package com.aigentsy.judgement.metrics;

import java.util.List;

/** Forecasts of about the same probability: what was said on average, and how often it happened. */
public record ReliabilityBin(int count, double forecast, double observed) {

    static ReliabilityBin of(List<Forecast> forecasts) {
        double said = 0;
        double happened = 0;
        for (var each : forecasts) {
            said += each.probability();
            happened += each.outcome();
        }
        return new ReliabilityBin(forecasts.size(), said / forecasts.size(), happened / forecasts.size());
    }

    double gap() {
        return Math.abs(forecast - observed);
    }
}
