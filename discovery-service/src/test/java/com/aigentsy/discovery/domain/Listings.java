package com.aigentsy.discovery.domain;

import com.aigentsy.discovery.domain.Listing.State;
import java.time.Instant;
import java.util.List;

/** Listings for tests: an open, free issue that asks for help, with what a test wants otherwise. */
final class Listings {

    static final State OPEN = new State(true, false, false, false);

    private Listings() {}

    static Listing titled(String title) {
        return listing(title, "Steps are below.", List.of("help wanted"), OPEN);
    }

    static Listing saying(String body) {
        return listing("Parser drops the last row", body, List.of("help wanted"), OPEN);
    }

    static Listing labelled(String... labels) {
        return listing("Parser drops the last row", "Steps are below.", List.of(labels), OPEN);
    }

    static Listing inState(State state) {
        return listing("Parser drops the last row", "Steps are below.", List.of("help wanted"), state);
    }

    private static Listing listing(String title, String body, List<String> labels, State state) {
        return new Listing(
                "github|issue|7",
                "github_7",
                title,
                body,
                "https://github.com/acme/parser/issues/7",
                labels,
                state,
                Instant.parse("2026-11-01T10:00:00Z"),
                "acme/parser",
                7,
                "00");
    }
}
