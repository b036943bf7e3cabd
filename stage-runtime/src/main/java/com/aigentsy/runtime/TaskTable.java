package com.aigentsy.runtime;

import com.aigentsy.events.Ids;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The table of tasks: leases with a fence, results on condition that the fence still holds. */
@ApplicationScoped
public class TaskTable {

    private static final int MAX_ATTEMPTS = 8;
    private static final Duration MAX_BACKOFF = Duration.ofMinutes(5);

    /**
     * Materialized, because a plain subquery may be evaluated again and lease more than the limit. A lease that ran out
     * is the worker's death and no failed attempt of the task.
     */
    private static final String LEASE = """
            with due as materialized (
                select id from task
                where kind = any($1::text[]) and not_before <= now() and (lease_until is null or lease_until < now())
                order by not_before limit $2 for update skip locked)
            update task set fence = fence + 1, lease_until = now() + $3 * interval '1 millisecond',
                attempt = case when lease_until is null then attempt + 1 else attempt end
            from due where task.id = due.id
            returning task.id, kind, key, payload, attempt, fence, created_at, traceparent""";

    private final Database database;
    private final Recorder recorder;
    private final Quarantine quarantine;

    TaskTable(Database database, Recorder recorder, Quarantine quarantine) {
        this.database = database;
        this.recorder = recorder;
        this.quarantine = quarantine;
    }

    /** Makes a sleeping task due now: goes into the recording of whoever has what it waits for. */
    public static Statement wake(String kind, String key) {
        return Statement.of("update task set not_before = now() where kind = $1 and key = $2", kind, key);
    }

    List<Task> lease(Set<String> kinds, int limit, Duration lease) {
        return database.query(LEASE, kinds.toArray(String[]::new), limit, lease.toMillis()).stream()
                .map(TaskTable::task)
                .toList();
    }

    boolean renew(Task task, Duration lease) {
        String sql = "update task set lease_until = now() + $3 * interval '1 millisecond' where id = $1 and fence = $2";
        return database.transact(tx -> tx.update(sql, task.id(), task.fence(), lease.toMillis())) == 1;
    }

    void record(Task task, TaskHandler handler, TaskResult result) {
        switch (result) {
            case TaskResult.Done done -> database.record(done.recording().and(remove(task)));
            case TaskResult.Again again ->
                database.record(again.recording().and(due(task, again.notBefore(), again.reason())));
            case TaskResult.Quarantined held -> hold(task, handler, held.reason(), held.detail());
        }
    }

    /** A database that went away in the middle is no attempt. */
    void retryLater(Task task, TaskHandler handler, Exception failure, Instant now) {
        String detail = HeldRecord.storable(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        int attempts = DatabaseAwayException.behind(failure) ? task.attempt() - 1 : task.attempt();
        if (attempts >= MAX_ATTEMPTS) {
            hold(task, handler, "attempts_exhausted", detail);
            return;
        }
        database.record(Recording.nothing()
                .statement(Statement.of("""
                        update task set lease_until = null, attempt = $5, not_before = $3, reason = $4
                        where id = $1 and fence = $2""", task.id(), task.fence(), now.plus(backoff(attempts)), detail, attempts)));
    }

    private static Duration backoff(int attempts) {
        Duration backoff = Duration.ofSeconds(1L << Math.max(attempts - 1, 0));
        return backoff.compareTo(MAX_BACKOFF) < 0 ? backoff : MAX_BACKOFF;
    }

    private void hold(Task task, TaskHandler handler, String reason, String detail) {
        HeldRecord held = new HeldRecord(
                Ids.uuid5("quarantine|task|" + task.id()),
                task.kind(),
                "task:" + task.kind(),
                handler.opportunityId(task),
                "{}",
                EventJson.bytes(task),
                reason,
                detail);
        Recording removal = remove(task);
        database.transact(sql -> recorder.write(sql, removal).chain(() -> quarantine.hold(sql, List.of(held))));
        recorder.committed(removal);
    }

    private static Recording remove(Task task) {
        return Recording.nothing()
                .statement(Statement.of("delete from task where id = $1 and fence = $2", task.id(), task.fence())
                        .expecting(1));
    }

    private static Recording due(Task task, Instant notBefore, String reason) {
        return Recording.nothing()
                .statement(Statement.of("""
                                update task set lease_until = null, attempt = 0, not_before = $3, reason = $4
                                where id = $1 and fence = $2""", task.id(), task.fence(), notBefore, reason)
                        .expecting(1));
    }

    private static Task task(Row row) {
        return new Task(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("key"),
                row.getString("payload"),
                row.getInteger("attempt"),
                row.getLong("fence"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getString("traceparent"));
    }
}
