package com.aigentsy.scoring;

import com.aigentsy.events.Route;
import com.aigentsy.events.Score;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision as it was written down; {@code endedAt} is there once an opportunity on hold has expired. */
public record Scoring(
        String opportunityId,
        String decision,
        String reason,
        Score score,
        Route route,
        Instant decidedAt,
        @Nullable Instant endedAt) {}
