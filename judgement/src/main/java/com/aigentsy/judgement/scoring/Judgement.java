package com.aigentsy.judgement.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model's answer: the probability that the work is won, unrounded, its 80 % interval, the factors in the order they
 * were applied, and the reasons in words.
 */
public record Judgement(
        double probability,
        Interval interval,
        Map<String, Double> factors,
        List<String> reasons,
        String model,
        String version) {

    public Judgement {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
        reasons = List.copyOf(reasons);
    }

    /** Where the probability lies with 80 % certainty. */
    public record Interval(double low, double high) {}
}
