package com.aigentsy.outcome.domain;

import java.util.Map;
import java.util.TreeMap;

/** One row of a learning table as it was counted: how many ended how, and what they came to. */
public record Counted(String table, String key, Map<String, Count> byOutcome) {

    public Counted {
        byOutcome = new TreeMap<>(byOutcome);
    }

    /** {@code total} is in the unit of the table. */
    public record Count(long n, long total) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(n + other.n, total + other.total);
        }
    }

    public WinLoss winLoss() {
        return new WinLoss(key, of("won").n(), of("lost").n());
    }

    public Count of(String outcome) {
        return byOutcome.getOrDefault(outcome, Count.NONE);
    }

    public Count all() {
        return byOutcome.values().stream().reduce(Count.NONE, Count::plus);
    }
}
