package com.aigentsy.runtime;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a recording inside an open transaction, in few round trips, and wakes who waits for it afterwards. */
@ApplicationScoped
public class Recorder {

    private final Outbox outbox;
    private final Relay relay;
    private final WorkSignal workSignal;

    Recorder(Outbox outbox, Relay relay, WorkSignal workSignal) {
        this.outbox = outbox;
        this.relay = relay;
        this.workSignal = workSignal;
    }

    Uni<Void> write(Sql sql, Recording recording) {
        Uni<Void> written = Uni.createFrom().voidItem();
        for (List<Statement> batch : bySql(recording.statements()).values()) {
            written = written.chain(() -> sql.batch(batch));
        }
        return written.chain(() -> enqueue(sql, recording.tasks())).chain(() -> outbox.append(sql, recording.events()));
    }

    void committed(Recording recording) {
        if (!recording.events().isEmpty()) {
            relay.wake();
        }
        workSignal.raise();
    }

    private static Map<String, List<Statement>> bySql(List<Statement> statements) {
        return statements.stream()
                .collect(Collectors.groupingBy(Statement::sql, LinkedHashMap::new, Collectors.toList()));
    }

    private static Uni<Void> enqueue(Sql sql, List<TaskDraft> tasks) {
        if (tasks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.update(
                        """
                        insert into task (kind, key, payload, not_before, traceparent)
                        select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[])
                        on conflict (kind, key) do nothing""",
                        tasks.stream().map(TaskDraft::kind).toArray(String[]::new),
                        tasks.stream().map(TaskDraft::key).toArray(String[]::new),
                        tasks.stream().map(TaskDraft::payload).toArray(String[]::new),
                        tasks.stream()
                                .map(task -> task.notBefore().atOffset(java.time.ZoneOffset.UTC))
                                .toArray(java.time.OffsetDateTime[]::new),
                        tasks.stream().map(TaskDraft::traceparent).toArray(String[]::new))
                .replaceWithVoid();
    }
}
