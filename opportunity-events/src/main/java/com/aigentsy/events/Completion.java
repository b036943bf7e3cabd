package com.aigentsy.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How it ended: the outcome, the reason in one slug, and what a person would want to read about it. */
public record Completion(
        Outcome outcome,
        String reason,
        String detail,
        boolean merged,
        @Nullable Instant mergedAt,
        Instant completedAt,
        String decidedBy) {}
