package com.aigentsy.runtime.quarantine;

import com.aigentsy.runtime.CloudEvents;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.MalformedJsonException;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.ProblemException;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import com.aigentsy.runtime.Task;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * Puts a held record back where it came from, with the same event id: this stage forgets that it saw it, every other
 * stage absorbs the repetition. A task gets its row back.
 */
@ApplicationScoped
public class Redrive {

    private final Database database;
    private final Notices notices;
    private final Clock clock;

    Redrive(Database database, Notices notices, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.clock = clock;
    }

    void redrive(QuarantineRow row) {
        database.record(row.source.startsWith("task:") ? task(row) : event(row));
    }

    void discard(QuarantineRow row) {
        database.record(leave(row, "discarded"));
    }

    private Recording event(QuarantineRow row) {
        UUID id = eventId(row);
        return leave(row, "redriven")
                .statement(Statement.of("delete from inbox where stage = $1 and event_id = $2", row.stage, id))
                .statement(Statement.of("""
                        insert into outbox (event_id, topic, key, headers, payload) values ($1, $2, $3, $4, $5)
                        on conflict (event_id) do update set published_at = null""", id, row.source, row.key, row.headers, row.payload));
    }

    private static UUID eventId(QuarantineRow row) {
        Object id = EventJson.read(row.headers, Map.class).get(CloudEvents.ID);
        if (id == null || row.payload == null || row.key == null) {
            throw ProblemException.conflict("this record is no event of ours and cannot be put back; discard it");
        }
        try {
            return UUID.fromString(id.toString());
        } catch (IllegalArgumentException e) {
            throw ProblemException.conflict("its ce_id is no UUID, so it cannot be put back; discard it");
        }
    }

    private Recording task(QuarantineRow row) {
        try {
            Task task = EventJson.read(row.payload, Task.class);
            return leave(row, "redriven")
                    .statement(Statement.of("""
                            insert into task (id, kind, key, payload, fence, not_before) values ($1, $2, $3, $4, $5, now())
                            on conflict do nothing""", task.id(), task.kind(), task.key(), task.payload(), task.fence()));
        } catch (MalformedJsonException e) {
            throw ProblemException.conflict("the task cannot be read any more: " + e.getMessage());
        }
    }

    private Recording leave(QuarantineRow row, String state) {
        Recording left = Recording.nothing()
                .statement(Statement.of(
                                "update quarantine set state = $2, changed_at = $3 where id = $1 and state = 'held'",
                                row.id,
                                state,
                                clock.instant())
                        .expecting(1));
        return row.key == null ? left : left.publish(notices.resolved(row.key, state, clock.instant()));
    }
}
