package com.aigentsy.outcome.domain;

/** Where a rate lies with 80 % certainty, after so many of so many (Wilson, JASA 1927); right for few cases too. */
public record WilsonInterval(double low, double high) {

    /** The normal distribution's quantile at 90 %. */
    private static final double Z = 1.2815515655446004;

    /** {@code n} is at least 1. */
    public static WilsonInterval of(long successes, long n) {
        double rate = (double) successes / n;
        double squared = Z * Z / n;
        double centre = (rate + squared / 2) / (1 + squared);
        double half = Z * Math.sqrt(rate * (1 - rate) / n + squared / (4 * n)) / (1 + squared);
        return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
