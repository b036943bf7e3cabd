package com.aigentsy.outcome.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event or notice as the timeline shows it; a notice has no sequence. */
public record TimelineEntry(
        UUID id,
        String type,
        @Nullable Long sequence,
        Instant time,
        String source,
        @Nullable UUID causation,
        @Nullable String opportunityId,
        String summary) {}
