package com.aigentsy.gateway.monitoring;

import com.aigentsy.events.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a look means for the opportunity. */
public sealed interface Verdict {

    record StillOpen() implements Verdict {}

    /** Ended at the platform. */
    record Ended(
            Outcome outcome,
            String reason,
            String detail,
            @Nullable Instant mergedAt,
            String decidedBy) implements Verdict {}

    /** A maintainer asks for another revision. */
    record ChangesAsked(PullState.Remark review) implements Verdict {}
}
