package com.aigentsy.runtime;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leased task. {@code attempt} counts from 1; {@code fence} grows with every lease, so a late result is refused. */
public record Task(
        UUID id,
        String kind,
        String key,
        String payload,
        int attempt,
        long fence,
        Instant createdAt,
        @Nullable String traceparent) {

    public Task(UUID id, String kind, String key, String payload, int attempt, long fence, Instant createdAt) {
        this(id, kind, key, payload, attempt, fence, createdAt, null);
    }
}
