package com.aigentsy.outcome.domain;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row of a learning table: how the opportunities under {@code key} ended. */
public record TallyEntry(
        String table,
        String key,
        Map<String, Long> outcomes,
        @Nullable Double winRate) {

    public static TallyEntry of(Tally tally, Map<String, Long> outcomes) {
        var counts = new WinLoss(tally.key(), outcomes.getOrDefault("won", 0L), outcomes.getOrDefault("lost", 0L));
        var rate = counts.winRate();
        return new TallyEntry(
                tally.table(), tally.key(), new TreeMap<>(outcomes), rate.isPresent() ? rate.getAsDouble() : null);
    }
}
