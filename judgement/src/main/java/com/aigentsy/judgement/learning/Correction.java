package com.aigentsy.judgement.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Takes back what a model's forecasts have lately been off by: a line through their log-odds (Platt scaling), learned
 * online from each outcome and what was believed of it just before, and slowly forgotten.
 */
final class Correction {
    private static final double SHIFT_VARIANCE = 0.04;
    private static final double SLOPE_VARIANCE = 0.02;
    private static final double DRIFT = 4e-4;
    private static final int SHIFT = 0;
    private static final int SLOPE = 1;

    private final Posterior line = new Posterior(DRIFT);

    Correction() {
        line.grow(0, SHIFT_VARIANCE);
        line.grow(1, SLOPE_VARIANCE);
    }

    double of(Belief belief) {
        return Logistic.probability(line.mean(vector(belief)));
    }

    /** The belief about the log-odds themselves, moved in the same way. */
    Belief shifted(Belief belief) {
        return new Belief(line.weight(SHIFT) + slope() * belief.mean(), belief.variance());
    }

    double slope() {
        return line.weight(SLOPE);
    }

    void learn(Belief before, boolean happened) {
        line.learn(vector(before), happened);
    }

    private static SparseVector vector(Belief belief) {
        var vector = new SparseVector();
        vector.add(SHIFT, 1);
        vector.add(SLOPE, Logistic.logOdds(belief.probability()));
        return vector;
    }

    void write(DataOutputStream out) throws IOException {
        line.write(out);
    }

    void read(DataInputStream in) throws IOException {
        line.read(in);
    }
}
