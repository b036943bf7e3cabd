package com.aigentsy.local.forge.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said under an issue or pull request: a comment; with a verdict, a review of the commit it names; with a place, the
 * part of such a review that is about one line.
 */
public record Remark(
        long id,
        String repository,
        int number,
        String user,
        String body,
        Instant createdAt,
        @Nullable Review review,
        @Nullable Place place) {

    /** state as GitHub writes it: APPROVED, CHANGES_REQUESTED, COMMENTED. */
    public record Review(String state, String commit) {}

    /** {@code review} is the id of the review it is part of, the line that of the file as the commit has it. */
    public record Place(long review, String commit, String path, int line) {}

    public boolean comment() {
        return review == null && place == null;
    }

    public Remark as(Review verdict) {
        return new Remark(id, repository, number, user, body, createdAt, verdict, null);
    }

    public Remark at(Place line) {
        return new Remark(id, repository, number, user, body, createdAt, null, line);
    }
}
