package com.aigentsy.local.forge.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue, or a pull request: as on GitHub both share one number space and a pull request is an issue with more. */
public record Issue(
        long id,
        String repository,
        int number,
        String user,
        String title,
        String body,
        Traits traits,
        Status status,
        Instant createdAt,
        @Nullable Pull pull) {

    /** closesOnceSearched: a seeded race, the issue is closed right after search served it for the first time. */
    public record Traits(List<String> labels, @Nullable String assignee, boolean locked, boolean closesOnceSearched) {
        public static final Traits PLAIN = new Traits(List.of(), null, false, false);
    }

    public record Status(
            boolean open, Instant updatedAt, @Nullable Instant closedAt) {}

    public boolean open() {
        return status.open();
    }

    public Issue edited(String newTitle, String newBody, Instant at) {
        return new Issue(id, repository, number, user, newTitle, newBody, traits, touchedAt(at), createdAt, pull);
    }

    public Issue with(Pull changed, Instant at) {
        return new Issue(id, repository, number, user, title, body, traits, touchedAt(at), createdAt, changed);
    }

    public Issue closed(Instant at) {
        return with(new Status(false, at, at));
    }

    public Issue reopened(Instant at) {
        return with(new Status(true, at, null));
    }

    public Issue touched(Instant at) {
        return with(touchedAt(at));
    }

    private Status touchedAt(Instant at) {
        return new Status(status.open(), at, status.closedAt());
    }

    private Issue with(Status changed) {
        return new Issue(id, repository, number, user, title, body, traits, changed, createdAt, pull);
    }
}
