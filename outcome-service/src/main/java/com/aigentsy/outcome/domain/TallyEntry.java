package com.aigentsy.outcome.domain;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of a learning table: how the opportunities under {@code key} ended, and the win rate with its 80 % interval. */
public record TallyEntry(
        String table,
        String key,
        Map<String, Long> outcomes,
        @Nullable Double winRate,
        @Nullable Double winRateLow,
        @Nullable Double winRateHigh) {

    public static TallyEntry of(Counted counted) {
        Map<String, Long> outcomes = counted.byOutcome().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().n(), Long::sum, TreeMap::new));
        WinLoss counts = counted.winLoss();
        if (counts.labels() == 0) {
            return new TallyEntry(counted.table(), counted.key(), outcomes, null, null, null);
        }
        var interval = WilsonInterval.of(counts.wins(), counts.labels());
        double rate = counts.winRate().orElseThrow();
        return new TallyEntry(counted.table(), counted.key(), outcomes, rate, interval.low(), interval.high());
    }
}
