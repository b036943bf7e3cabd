package com.aigentsy.gateway.monitoring;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunitySubmitted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something handed in and being watched. {@code hints} counts what webhooks said, {@code etag} is of the last look. */
public record Watched(
        UUID effectKey,
        String platform,
        String repository,
        String number,
        Status status,
        @Nullable String etag,
        Instant lastChange,
        long hints,
        Envelope<OpportunitySubmitted> submitted) {

    /**
     * Only ever forward.
     *
     * <pre>MONITORING ──→ WON | LOST | EXPIRED | WITHDRAWN</pre>
     */
    public enum Status {
        MONITORING,
        WON,
        LOST,
        EXPIRED,
        WITHDRAWN
    }

    public String opportunityId() {
        return submitted.event().opportunity().id();
    }

    public int revision() {
        return submitted.event().revision();
    }

    /** When this revision was handed in. */
    public Instant since() {
        return submitted.attributes().time();
    }
}
