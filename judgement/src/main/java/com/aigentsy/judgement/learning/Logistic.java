package com.aigentsy.judgement.learning;

/** Probabilities and their log-odds, and the mean of the one under a normal belief about the other. */
public final class Logistic {

    private static final double SMALLEST = 1e-9;

    private Logistic() {}

    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    public static double logOdds(double probability) {
        double kept = Math.clamp(probability, SMALLEST, 1 - SMALLEST);
        return Math.log(kept / (1 - kept));
    }

    /** MacKay's probit approximation of the mean of the logistic under a normal distribution. */
    public static double meanProbability(double mean, double variance) {
        return probability(mean / Math.sqrt(1 + Math.PI * variance / 8));
    }
}
