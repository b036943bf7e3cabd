package com.aigentsy.execution.generation.order;

import java.util.List;

/**
 * An order that was decided, why, and how likely the first place was to be decided that way; {@code explored} if the first
 * one is being tried out.
 */
public record Ranking(List<ModelName> order, String why, boolean explored, double propensity) {

    public Ranking {
        order = List.copyOf(order);
    }

    static Ranking certain(List<ModelName> order, String why) {
        return new Ranking(order, why, false, 1);
    }
}
