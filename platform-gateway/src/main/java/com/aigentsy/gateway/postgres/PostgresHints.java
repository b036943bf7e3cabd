package com.aigentsy.gateway.postgres;

import com.aigentsy.gateway.monitoring.Hints;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Sql;
import com.aigentsy.runtime.Statement;
import com.aigentsy.runtime.Workers;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Takes each delivery once, and wakes the watcher of the pull request it is about. */
public final class PostgresHints implements Hints {

    private final Database database;
    private final Workers workers;
    private final Clock clock;

    public PostgresHints(Database database, Workers workers, Clock clock) {
        this.database = database;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public boolean take(String platform, String delivery, Optional<Hint> hint) {
        boolean fresh = database.transact(sql -> sql.update("""
                        insert into webhook_delivery (platform, delivery_id, received_at) values ($1, $2, $3)
                        on conflict do nothing""", platform, delivery, clock.instant())
                .chain(inserted -> inserted == 1 && hint.isPresent()
                        ? wake(sql, platform, hint.get()).replaceWith(true)
                        : Uni.createFrom().item(inserted == 1)));
        workers.wake();
        return fresh;
    }

    private static Uni<Void> wake(Sql sql, String platform, Hint hint) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Statement statement : List.of(
                SubmissionStatements.hint(platform, hint.repository(), hint.number()),
                SubmissionStatements.wake(platform, hint.repository(), hint.number()))) {
            done = done.chain(() ->
                            sql.update(statement.sql(), statement.parameters().toArray()))
                    .replaceWithVoid();
        }
        return done;
    }
}
