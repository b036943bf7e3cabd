package com.aigentsy.gateway.monitoring;

import com.aigentsy.runtime.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Effects and what became of them, as one list for people, newest first. */
public interface SubmissionList {

    Optional<Line> one(UUID id);

    /** @param state only effects in this state, or all of them for null */
    Page<Line> page(@Nullable UUID after, int size, @Nullable String state);

    /** How many may or may not have been handed in: somebody has to look. */
    long unknown();

    /**
     * {@code state} is the effect's, {@code status} the submission's once there is one; {@code waiting} says why it stands
     * still, {@code until} when it looks again.
     */
    record Line(
            UUID id,
            String opportunityId,
            String platform,
            String repository,
            String action,
            int revision,
            String state,
            @Nullable String waiting,
            @Nullable Instant until,
            @Nullable String status,
            @Nullable String reason,
            @Nullable String number,
            @Nullable String url,
            Instant createdAt,
            Instant updatedAt) {}
}
