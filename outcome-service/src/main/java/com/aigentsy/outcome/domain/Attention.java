package com.aigentsy.outcome.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why an opportunity does not go on by itself, and who or what it waits for. */
public record Attention(
        String service,
        String kind,
        String reason,
        String detail,
        @Nullable String on,
        @Nullable Instant until,
        Instant notedAt) {}
