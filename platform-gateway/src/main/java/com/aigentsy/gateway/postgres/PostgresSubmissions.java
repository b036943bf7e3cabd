package com.aigentsy.gateway.postgres;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.monitoring.PassedOn;
import com.aigentsy.gateway.monitoring.SubmissionBook;
import com.aigentsy.gateway.monitoring.Watched;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Recording;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Submissions in PostgreSQL. */
public final class PostgresSubmissions implements SubmissionBook {

    private static final String RELEASED = """
            select attributes from effect where opportunity_id = $1 and revision > $2 order by revision desc limit 1""";

    private static final String WITHDRAWN = """
            select 1 from effect where opportunity_id = $1 and action = $2 and state not in ('PLANNED', 'REJECTED')""";

    private final Database database;
    private final Clock clock;

    public PostgresSubmissions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Watched> find(String opportunityId) {
        @Nullable SubmissionRow row = database.read(() -> SubmissionRow.<SubmissionRow>findById(opportunityId));
        return Optional.ofNullable(row).flatMap(found -> found.watched(released(found), withdrawn(found)));
    }

    private @Nullable EventAttributes released(SubmissionRow row) {
        return database.query(RELEASED, row.opportunityId, row.revision).stream()
                .map(offer -> EventJson.read(offer.getString(0), EventAttributes.class))
                .findFirst()
                .orElse(null);
    }

    private boolean withdrawn(SubmissionRow row) {
        String action = Action.WITHDRAW_PULL_REQUEST.name();
        return !database.query(WITHDRAWN, row.opportunityId, action).isEmpty();
    }

    @Override
    public Recording passedOn(Watched watched, PassedOn passedOn) {
        return Recording.nothing().statement(SubmissionStatements.passedOn(watched, passedOn, clock.instant()));
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
