package com.aigentsy.judgement.portfolio;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How much there is of each resource; one that is not named is not short. */
public record Limits(Map<Resource, Double> of) {

    public Limits {
        of = Map.copyOf(of);
        if (of.values().stream().anyMatch(limit -> !(limit >= 0))) {
            throw new IllegalArgumentException("a limit cannot be negative: " + of);
        }
    }

    boolean allow(Map<Resource, Double> used, Work more) {
        return of.entrySet().stream()
                .allMatch(limit ->
                        used.getOrDefault(limit.getKey(), 0.0) + more.needs(limit.getKey()) <= limit.getValue());
    }

    Map<Resource, Double> used(Collection<Work> works) {
        var used = new EnumMap<Resource, Double>(Resource.class);
        for (var resource : of.keySet()) {
            used.put(
                    resource,
                    works.stream().mapToDouble(work -> work.needs(resource)).sum());
        }
        return used;
    }
}
