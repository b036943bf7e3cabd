package com.aigentsy.runtime.quarantine;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.Ids;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.MalformedJsonException;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.Outbox;
import com.aigentsy.runtime.ProblemException;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import com.aigentsy.runtime.Task;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts a held record back where it came from, with the same event id: this stage forgets that it saw it, every other
 * stage absorbs the repetition. A task gets its row back. Or gives it up, with a reason, and says so in the books.
 */
@ApplicationScoped
public class Redrive {

    private static final String REDRIVEN = "redriven";
    private static final String DISCARDED = "discarded";

    private final Database database;
    private final Notices notices;
    private final Clock clock;

    Redrive(Database database, Notices notices, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.clock = clock;
    }

    void redrive(QuarantineRow row) {
        Recording back = row.source.startsWith("task:") ? task(row) : event(row);
        Recording left = leave(row, REDRIVEN, null).and(back);
        database.record(row.key == null ? left : left.publish(notices.resolved(row.key, REDRIVEN, clock.instant())));
    }

    void discard(QuarantineRow row, String why) {
        Instant now = clock.instant();
        Recording left = leave(row, DISCARDED, why);
        database.record(row.key == null ? left : left.and(consequence(row, why, now)));
    }

    private Recording consequence(QuarantineRow row, String why, Instant now) {
        var completion = new Completion(Outcome.REJECTED, DISCARDED, why, false, null, now, "operator");
        var resolved = Recording.of(notices.resolved(row.key, DISCARDED, now));
        return switch (Consequence.of(row, row.envelope(), completion)) {
            case Consequence.Ends(Envelope<?> event) -> resolved.publish(event);
            case Consequence.GoesOn() -> resolved;
            case Consequence.Stays() ->
                Recording.of(notices.about(
                        Ids.uuid5(row.id + "|" + now), PipelineNotice.QUARANTINED, row.key, DISCARDED, why, now));
        };
    }

    private Recording event(QuarantineRow row) {
        UUID id = eventId(row);
        return Recording.nothing()
                .statement(Statement.of("delete from inbox where stage = $1 and event_id = $2", row.stage, id))
                .statement(Statement.of("""
                        insert into outbox (event_id, topic, key, headers, payload) values ($1, $2, $3, $4, $5)
                        on conflict (event_id) do update set published_at = null""", id, row.source, row.key, row.headers, row.payload));
    }

    private static UUID eventId(QuarantineRow row) {
        UUID id = row.eventId();
        if (id == null || row.payload == null || row.key == null) {
            throw ProblemException.conflict("this record is no event of ours and cannot be put back; discard it");
        }
        if (row.payload.length > Outbox.MAX_PAYLOAD) {
            throw ProblemException.conflict("it is larger than an event may be and cannot be put back; discard it");
        }
        return id;
    }

    private static Recording task(QuarantineRow row) {
        try {
            Task task = EventJson.read(row.payload, Task.class);
            return Recording.nothing()
                    .statement(Statement.of(
                            """
                            insert into task (id, kind, key, payload, fence, traceparent, not_before)
                            values ($1, $2, $3, $4, $5, $6, now())
                            on conflict do nothing""", task.id(), task.kind(), task.key(), task.payload(), task.fence(), task.traceparent()));
        } catch (MalformedJsonException e) {
            throw ProblemException.conflict("the task cannot be read any more: " + e.getMessage());
        }
    }

    private Recording leave(QuarantineRow row, String state, @Nullable String note) {
        return Recording.nothing()
                .statement(
                        Statement.of("""
                        update quarantine set state = $2, changed_at = $3, note = $4
                        where id = $1 and state = 'held'""", row.id, state, clock.instant(), note).expecting(1));
    }
}
