package com.aigentsy.discovery;

import org.jspecify.annotations.Nullable;

/** What became of a discovered opportunity: submitted, or completed with its outcome and reason. */
public record Fate(
        String status,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String submissionUrl) {}
