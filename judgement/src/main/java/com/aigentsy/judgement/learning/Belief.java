package com.aigentsy.judgement.learning;

import com.aigentsy.judgement.scoring.Judgement.Interval;

/** A normal belief about log-odds. */
record Belief(double mean, double variance) {

    private static final double EIGHTY_PERCENT = 1.2815515655446004;

    double probability() {
        return Logistic.meanProbability(mean, variance);
    }

    Belief widened(double by) {
        return new Belief(mean, variance + by);
    }

    Interval interval() {
        double reach = EIGHTY_PERCENT * Math.sqrt(variance);
        return new Interval(Logistic.probability(mean - reach), Logistic.probability(mean + reach));
    }
}
