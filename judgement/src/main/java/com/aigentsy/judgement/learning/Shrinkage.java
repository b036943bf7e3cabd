package com.aigentsy.judgement.learning;

import java.util.Collection;

/**
 * How alike groups are, learned from the groups themselves (empirical Bayes): the prior strength under which the counts
 * seen are most likely, out of powers of two.
 */
final class Shrinkage {

    private static final int LARGEST_POWER = 9;

    private Shrinkage() {}

    /** A group's counts, and the mean of what it is a part of. */
    record Group(Tally tally, double parentMean) {}

    static double strength(Collection<Group> groups) {
        double best = Double.NEGATIVE_INFINITY;
        double strength = 1;
        for (int power = LARGEST_POWER; power >= 0; power--) {
            double candidate = 1 << power;
            double likelihood = groups.stream()
                    .mapToDouble(group -> logLikelihood(group, candidate))
                    .sum();
            if (likelihood > best) {
                best = likelihood;
                strength = candidate;
            }
        }
        return strength;
    }

    /** The beta-binomial likelihood without its binomial coefficient, which no strength changes. */
    private static double logLikelihood(Group group, double strength) {
        double yes = group.parentMean() * strength;
        return logRising(yes, group.tally().yes())
                + logRising(strength - yes, group.tally().no())
                - logRising(strength, group.tally().all());
    }

    /** The logarithm of {@code a · (a + 1) · … · (a + n − 1)}. */
    private static double logRising(double a, long n) {
        double sum = 0;
        for (long i = 0; i < n; i++) {
            sum += Math.log(a + i);
        }
        return sum;
    }
}
