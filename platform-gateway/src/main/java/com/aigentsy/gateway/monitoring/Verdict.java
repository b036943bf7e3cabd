package com.aigentsy.gateway.monitoring;

import com.aigentsy.events.Outcome;
import java.time.Instant;
import java.util.List;
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

    /** A maintainer asks for another revision; {@code remarks} is all they wrote that was not passed on yet. */
    record ChangesAsked(List<PullState.Remark> remarks) implements Verdict {

        public ChangesAsked {
            remarks = List.copyOf(remarks);
        }
    }
}
