package com.aigentsy.judgement.metrics;

/** A probability that was given before anybody knew, and what happened. */
public record Forecast(double probability, boolean happened) {

    private static final double SMALLEST = 1e-12;

    public double brier() {
        double miss = probability - outcome();
        return miss * miss;
    }

    /** In nats; a certainty that was wrong is very bad, not infinitely so. */
    public double logLoss() {
        double likelihood = happened ? probability : 1 - probability;
        return -Math.log(Math.max(SMALLEST, likelihood));
    }

    double outcome() {
        return happened ? 1 : 0;
    }
}
