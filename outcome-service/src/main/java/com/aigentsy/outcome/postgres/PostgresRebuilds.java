package com.aigentsy.outcome.postgres;

import com.aigentsy.outcome.Rebuilds;
import com.aigentsy.runtime.ConflictException;
import com.aigentsy.runtime.CrashPoints;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Sql;
import com.aigentsy.runtime.Statement;
import com.aigentsy.runtime.TaskDraft;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rebuilds as generations of the learning tables. Whoever writes to one alone, swaps or drops them holds the lock that
 * the consumers share, so that none of their transactions is cut in two.
 */
public final class PostgresRebuilds implements Rebuilds {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('outcome.learning'))";

    private static final String ABANDONED = """
            update rebuild set state = 'failed', ended_at = $1, error = 'given up after too many attempts'
            where state = 'running' and not exists (select 1 from task where kind = $2 and key = rebuild.id::text)""";

    private static final String REQUEST = """
            insert into rebuild (id, state, requested_at) values ($1, 'running', $2)
            on conflict (state) where state = 'running' do nothing""";

    private static final String PROGRESS = """
            update rebuild set events = events + $2 where id = $1 and state = 'running'
            and exists (select 1 from generation where id = $3 and state = 'building')""";

    private static final String COMPARE = """
            select learning_checksum(live.id) as live, learning_checksum(next.id) as rebuilt,
                (select count(*) from reached l where l.generation = live.id and not exists (
                    select 1 from reached n where n.generation = next.id and n.opportunity_id = l.opportunity_id))
                + (select count(*) from outcome l where l.generation = live.id and not exists (
                    select 1 from outcome n where n.generation = next.id and n.opportunity_id = l.opportunity_id))
                as missing
            from generation live, generation next
            where live.state = 'live' and next.id = $1 and next.state = 'building'""";

    private static final String CLOSE = """
            update rebuild set state = $2, live_checksum = $3, rebuilt_checksum = $4, equal = $5, swapped = $6,
                error = $7, ended_at = $8
            where id = $1""";

    private final Database database;
    private final Function<UUID, TaskDraft> task;

    public PostgresRebuilds(Database database, Function<UUID, TaskDraft> task) {
        this.database = database;
        this.task = task;
    }

    @Override
    public UUID request(Instant now) {
        UUID fresh = UUID.randomUUID();
        TaskDraft draft = task.apply(fresh);
        try {
            database.record(Recording.nothing()
                    .statement(Statement.of(ABANDONED, now, draft.kind()))
                    .statement(Statement.of(REQUEST, fresh, now).expecting(1))
                    .task(draft));
            return fresh;
        } catch (ConflictException running) {
            return latest().orElseThrow(() -> running).id();
        }
    }

    @Override
    public Optional<Rebuild> latest() {
        return database.query("select * from rebuild order by requested_at desc limit 1").stream()
                .map(PostgresRebuilds::rebuild)
                .findFirst();
    }

    @Override
    public long open(UUID rebuild) {
        return database.transact(sql -> dropAllButLive(sql)
                .chain(() -> sql.update("update rebuild set events = 0 where id = $1", rebuild))
                .chain(() -> sql.query("insert into generation (state) values ('building') returning id"))
                .map(rows -> rows.getFirst().getLong("id")));
    }

    @Override
    public void add(UUID rebuild, long generation, List<Statement> read, int events) {
        var progress = Recording.nothing()
                .statement(Statement.of(LOCK))
                .statement(Statement.of(PROGRESS, rebuild, events, generation).expecting(1));
        database.record(progress.and(new Recording(read, List.of(), List.of())));
    }

    @Override
    public Comparison compare(long generation) {
        Row row = database.query(COMPARE, generation).stream()
                .findFirst()
                .orElseThrow(() -> new ConflictException("a later attempt has taken over"));
        return new Comparison(row.getString("live"), row.getString("rebuilt"), row.getLong("missing"));
    }

    @Override
    public void swap(long generation) {
        database.transact(sql -> sql.query(LOCK)
                .chain(() -> sql.update("update generation set state = 'retired' where state = 'live'"))
                .chain(() -> sql.update(
                        "update generation set state = 'live' where id = $1 and state = 'building'", generation))
                .invoke(PostgresRebuilds::requireOne)
                .invoke(() -> CrashPoints.hit("O3")));
    }

    @Override
    public void close(UUID rebuild, Ended ended, Instant now) {
        Comparison comparison = ended.comparison();
        database.transact(sql -> dropAllButLive(sql)
                .chain(() -> sql.update(
                        CLOSE,
                        rebuild,
                        ended.error() == null ? "completed" : "failed",
                        comparison == null ? null : comparison.live(),
                        comparison == null ? null : comparison.rebuilt(),
                        comparison == null ? null : comparison.equal(),
                        ended.swapped(),
                        ended.error(),
                        now)));
    }

    private static Uni<Integer> dropAllButLive(Sql sql) {
        return sql.query(LOCK).chain(() -> sql.update("delete from generation where state <> 'live'"));
    }

    private static void requireOne(int promoted) {
        if (promoted != 1) {
            throw new ConflictException("a later attempt has taken over");
        }
    }

    private static Rebuild rebuild(Row row) {
        return new Rebuild(
                row.getUUID("id"),
                row.getString("state"),
                row.getLong("events"),
                row.getString("live_checksum"),
                row.getString("rebuilt_checksum"),
                row.getBoolean("equal"),
                row.getBoolean("swapped"),
                row.getString("error"));
    }
}
