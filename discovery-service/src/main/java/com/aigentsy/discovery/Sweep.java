package com.aigentsy.discovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page of one search still to be read, or one listing a person named ({@code url}). {@code before} bounds the
 * creation time where a search has more results than the platform shows; {@code seen} counts what it returned so far.
 */
public record Sweep(
        @Nullable String query,
        @Nullable String url,
        int page,
        @Nullable Instant before,
        int seen) {

    public static Sweep search(String query) {
        return new Sweep(query, null, 1, null, 0);
    }

    public static Sweep named(String url) {
        return new Sweep(null, url, 1, null, 0);
    }

    public Sweep nextPage(int found) {
        return new Sweep(query, url, page + 1, before, seen + found);
    }

    public Sweep olderThan(Instant oldest, int found) {
        return new Sweep(query, url, 1, oldest, seen + found);
    }

    public boolean namedByPerson() {
        return url != null;
    }

    /** Names this page within a run, so that a page read twice is counted once. */
    public String key() {
        return url == null ? query + "|" + before + "|" + page : url;
    }
}
