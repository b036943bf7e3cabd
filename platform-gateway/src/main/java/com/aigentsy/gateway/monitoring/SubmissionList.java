package com.aigentsy.gateway.monitoring;

import com.aigentsy.runtime.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Effects and what became of them, as one list for people, newest first. */
public interface SubmissionList {

    Optional<Line> one(UUID id);

    Page<Line> page(@Nullable UUID after, int size);

    /** {@code state} is the effect's, {@code status} the submission's once there is one. */
    record Line(
            UUID id,
            String opportunityId,
            String platform,
            String repository,
            String action,
            int revision,
            String state,
            @Nullable String waiting,
            @Nullable String status,
            @Nullable String reason,
            @Nullable String number,
            @Nullable String url,
            Instant createdAt,
            Instant updatedAt) {}
}
