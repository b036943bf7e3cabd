package com.aigentsy.gateway.monitoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pull request as the platform shows it now; remarks are by others than ourselves, oldest first. */
public record PullState(
        boolean open,
        @Nullable Instant mergedAt,
        @Nullable String mergedBy,
        @Nullable Instant closedAt,
        Instant updatedAt,
        List<Remark> remarks) {

    public PullState {
        remarks = List.copyOf(remarks);
    }

    /** Something a person wrote below it; {@code asksForChanges} is a review that wants another revision. */
    public record Remark(String author, boolean maintainer, boolean asksForChanges, String body, Instant at) {}
}
