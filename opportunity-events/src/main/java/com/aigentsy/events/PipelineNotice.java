package com.aigentsy.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about an opportunity (or, without one, a service) that the books must know though no stage ended:
 * {@code kind} is quarantined, waiting, unknown or resolved; {@code on} names whom or what it waits for.
 */
public record PipelineNotice(
        String kind,
        String service,
        @Nullable String opportunityId,
        @Nullable String executionId,
        String reason,
        String detail,
        @Nullable String on,
        @Nullable Instant until,
        Instant at)
        implements PipelineEvent {

    public static final String QUARANTINED = "quarantined";
    public static final String WAITING = "waiting";
    public static final String UNKNOWN = "unknown";
    public static final String RESOLVED = "resolved";
}
