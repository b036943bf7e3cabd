package com.aigentsy.judgement.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** Chance with a seed, in the shapes a market needs. */
final class Draw {

    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    double normal() {
        return random.nextGaussian();
    }

    double logNormal(double median, double spread) {
        return median * Math.exp(spread * normal());
    }

    /** How many events of this mean rate fall together. */
    int count(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
