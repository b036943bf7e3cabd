package com.aigentsy.outcome.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether what a model says comes true as often as it says: over all its forecasts, and tenth by tenth. */
public record Calibration(
        String model, long n, double brier, double logLoss, double expectedCalibrationError, List<Tenth> tenths) {

    public Calibration {
        tenths = List.copyOf(tenths);
    }

    /** Forecasts of about the same size: what was said on average, how often it came true, with an 80 % interval. */
    public record Tenth(double from, double to, long n, double forecast, double observed, double low, double high) {

        private static Tenth of(int number, Counted counted) {
            Counted.Count all = counted.all();
            long won = counted.of("won").n();
            var interval = WilsonInterval.of(won, all.n());
            double width = 1.0 / Forecasts.TENTHS;
            return new Tenth(
                    number * width,
                    (number + 1) * width,
                    all.n(),
                    Forecasts.ofMillionths(all.total()) / all.n(),
                    (double) won / all.n(),
                    interval.low(),
                    interval.high());
        }

        private double weightedGap() {
            return n * Math.abs(forecast - observed);
        }
    }

    /** {@code tenths} by their key; one that is missing was never forecast. */
    public static Calibration of(Counted brier, Counted logLoss, Map<String, Counted> tenths) {
        String model = brier.key();
        List<Tenth> bins = new ArrayList<>();
        for (int number = 0; number < Forecasts.TENTHS; number++) {
            Counted counted = tenths.get(Forecasts.key(model, number));
            if (counted != null) {
                bins.add(Tenth.of(number, counted));
            }
        }
        long n = brier.all().n();
        return new Calibration(
                model,
                n,
                Forecasts.ofMillionths(brier.all().total()) / n,
                Forecasts.ofMillionths(logLoss.all().total()) / n,
                bins.stream().mapToDouble(Tenth::weightedGap).sum() / n,
                bins);
    }
}
