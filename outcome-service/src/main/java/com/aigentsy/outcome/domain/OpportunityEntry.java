package com.aigentsy.outcome.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One opportunity in the books; {@code discoveredAt} is absent until its first event was read. */
public record OpportunityEntry(
        String id,
        String platform,
        String type,
        String title,
        String url,
        @Nullable BigDecimal value,
        @Nullable String currency,
        String state,
        String standing,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable Instant discoveredAt,
        Instant lastEventAt) {}
