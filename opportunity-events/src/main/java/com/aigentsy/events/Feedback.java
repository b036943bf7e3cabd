package com.aigentsy.events;

import java.time.Instant;

/** What came back from the platform and wants an answer: a review to act on, or a refusal of drafts. */
public record Feedback(String kind, int round, String author, String body, Instant receivedAt) {

    /** The repository refuses draft pull requests: ask again as a ready one, with a new approval. */
    public static final String DRAFT_REFUSED = "draft_refused";

    public static final String REVIEW = "review";
}
