package com.aigentsy.judgement.metrics;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Whether one series of numbers is really lower than another on the same cases, by drawing the cases anew. */
public final class PairedBootstrap {

    private static final int DRAWS = 2_000;

    private PairedBootstrap() {}

    /**
     * The share of draws in which the mean difference is not below zero: the one-sided p-value for "lower". One seed
     * gives one answer.
     */
    public static <T> double pValue(List<T> cases, ToDoubleFunction<T> difference, long seed) {
        if (cases.isEmpty()) {
            return 1;
        }
        double[] differences = cases.stream().mapToDouble(difference).toArray();
        var random = new SplittableRandom(seed);
        int notBelow = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            notBelow += sumOfOneDraw(differences, random) >= 0 ? 1 : 0;
        }
        return (notBelow + 1.0) / (DRAWS + 1.0);
    }

    private static double sumOfOneDraw(double[] differences, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < differences.length; i++) {
            sum += differences[random.nextInt(differences.length)];
        }
        return sum;
    }
}
