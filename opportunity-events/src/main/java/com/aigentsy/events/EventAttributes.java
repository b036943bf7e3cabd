package com.aigentsy.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The CloudEvents 1.0 attributes of one event; {@code sequence} counts an opportunity's events from 1. */
public record EventAttributes(
        UUID id,
        String source,
        String subject,
        Instant time,
        long sequence,
        String correlationId,
        @Nullable UUID causationId,
        @Nullable String traceparent) {}
