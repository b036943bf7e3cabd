package com.aigentsy.judgement.portfolio;

import java.util.Map;

/** Work that may be taken on: its net expected value in major units, and what it needs of each resource. */
public record Work(String id, double netValue, Map<Resource, Double> needs) {

    public Work {
        needs = Map.copyOf(needs);
        if (!Double.isFinite(netValue)
                || needs.values().stream().anyMatch(need -> !(need >= 0) || Double.isInfinite(need))) {
            throw new IllegalArgumentException("work %s needs a net value and no negative resource".formatted(id));
        }
    }

    double needs(Resource resource) {
        return needs.getOrDefault(resource, 0.0);
    }
}
