package com.aigentsy.local.forge.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something said under an issue or pull request: a comment, or, with a verdict, a review of the commit it names. */
public record Remark(
        long id,
        String repository,
        int number,
        String user,
        String body,
        Instant createdAt,
        @Nullable Review review) {

    /** state as GitHub writes it: APPROVED, CHANGES_REQUESTED, COMMENTED. */
    public record Review(String state, String commit) {}
}
