package com.aigentsy.judgement.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How often something happened, and how often it did not. */
record Tally(long yes, long no) {

    static final Tally NONE = new Tally(0, 0);

    void write(DataOutputStream out) throws IOException {
        out.writeLong(yes);
        out.writeLong(no);
    }

    static Tally read(DataInputStream in) throws IOException {
        return new Tally(in.readLong(), in.readLong());
    }

    Tally plus(boolean happened) {
        return happened ? new Tally(yes + 1, no) : new Tally(yes, no + 1);
    }

    long all() {
        return yes + no;
    }

    /** The mean after these counts, when before them it was believed to be the prior's. */
    double mean(Prior prior) {
        return (prior.mean() * prior.strength() + yes) / (prior.strength() + all());
    }

    /** The belief about the log-odds of a group within one that is believed to be like {@code parent}. */
    Belief belief(Belief parent, double strength) {
        var own = belief(new Prior(Logistic.probability(parent.mean()), strength));
        double borrowed = strength / (strength + all());
        return new Belief(own.mean(), own.variance() + borrowed * borrowed * parent.variance());
    }

    /** The belief about the log-odds after these counts, a normal one in place of the beta one. */
    Belief belief(Prior prior) {
        double a = prior.mean() * prior.strength() + yes;
        double b = (1 - prior.mean()) * prior.strength() + no;
        return new Belief(Logistic.logOdds(a / (a + b)), spread(a) + spread(b));
    }

    /** The trigamma function, by its series. */
    private static double spread(double count) {
        double next = count + 1;
        return 1 / (count * count) + 1 / next + 1 / (2 * next * next) + 1 / (6 * next * next * next);
    }
}
