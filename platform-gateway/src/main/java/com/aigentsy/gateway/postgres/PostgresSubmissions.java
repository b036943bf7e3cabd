package com.aigentsy.gateway.postgres;

import com.aigentsy.gateway.monitoring.SubmissionBook;
import com.aigentsy.gateway.monitoring.Watched;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Submissions in PostgreSQL. */
public final class PostgresSubmissions implements SubmissionBook {

    private final Database database;
    private final Clock clock;

    public PostgresSubmissions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Watched> find(String opportunityId) {
        @Nullable SubmissionRow row = database.read(() -> SubmissionRow.<SubmissionRow>findById(opportunityId));
        return Optional.ofNullable(row).flatMap(SubmissionRow::watched);
    }

    @Override
    public Recording seen(Watched watched, @Nullable String etag, Instant lastChange) {
        return Recording.nothing().statement(SubmissionStatements.seen(watched, etag, lastChange, clock.instant()));
    }

    @Override
    public Recording ended(Watched watched, Watched.Status status, String reason) {
        return Recording.nothing()
                .statement(SubmissionStatements.move(watched, status, reason, clock.instant()))
                .statement(EffectStatements.room(watched.repository()));
    }
}
