package com.aigentsy.judgement.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Forecasts in bins of equal mass, lowest first; equal forecasts stay in the order they were made. */
public record Reliability(List<ReliabilityBin> bins) {

    public static final int BINS = 10;

    public Reliability {
        bins = List.copyOf(bins);
    }

    public static Reliability of(List<Forecast> forecasts) {
        var sorted = new ArrayList<>(forecasts);
        sorted.sort(Comparator.comparingDouble(Forecast::probability));
        int bins = Math.min(BINS, sorted.size());
        var filled = new ArrayList<ReliabilityBin>(bins);
        int from = 0;
        for (int bin = 0; bin < bins; bin++) {
            int size = sorted.size() / bins + (bin < sorted.size() % bins ? 1 : 0);
            filled.add(ReliabilityBin.of(sorted.subList(from, from + size)));
            from += size;
        }
        return new Reliability(filled);
    }

    /** Expected calibration error: the mean gap between what was said and what happened. */
    public double ece() {
        double sum = 0;
        double count = 0;
        for (var bin : bins) {
            sum += bin.count() * bin.gap();
            count += bin.count();
        }
        return sum / count;
    }

    /** Murphy's parts of the Brier score over these bins. */
    public Murphy murphy() {
        double count = bins.stream().mapToInt(ReliabilityBin::count).sum();
        double rate =
                bins.stream().mapToDouble(bin -> bin.count() * bin.observed()).sum() / count;
        double reliability = 0;
        double resolution = 0;
        for (var bin : bins) {
            reliability += bin.count() / count * Math.pow(bin.forecast() - bin.observed(), 2);
            resolution += bin.count() / count * Math.pow(bin.observed() - rate, 2);
        }
        return new Murphy(reliability, resolution, rate * (1 - rate));
    }
}
