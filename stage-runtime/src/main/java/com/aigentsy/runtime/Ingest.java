package com.aigentsy.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes a whole poll in one transaction: inbox, what the stage decided, quarantine, outbox. The acknowledgement follows
 * the commit. A database that is away is retried for ever and in place; a record that cannot be handled is set aside.
 */
@ApplicationScoped
public class Ingest {

    private static final Logger LOG = Logger.getLogger(Ingest.class);

    private final Database database;
    private final Recorder recorder;
    private final Quarantine quarantine;
    private final MeterRegistry meters;

    Ingest(Database database, Recorder recorder, Quarantine quarantine, MeterRegistry meters) {
        this.database = database;
        this.recorder = recorder;
        this.quarantine = quarantine;
        this.meters = meters;
    }

    public Uni<Void> take(ConsumerRecords<byte[], byte[]> poll, PollStage stage) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(poll.count());
        poll.forEach(records::add);
        return take(records, stage);
    }

    private Uni<Void> take(List<ConsumerRecord<byte[], byte[]>> records, PollStage stage) {
        Timer.Sample started = Timer.start(meters);
        return patiently(() -> once(records, stage))
                .invoke(() -> started.stop(meters.timer("stage_duration_seconds", "stage", stage.name())))
                .onFailure(Ingest::isAboutContent)
                .recoverWithUni(failure ->
                        records.size() == 1 ? hold(records.getFirst(), stage, failure) : oneByOne(records, stage));
    }

    private Uni<Void> once(List<ConsumerRecord<byte[], byte[]>> records, PollStage stage) {
        Poll poll = Poll.read(records, stage.name());
        return database.transaction(sql -> fresh(sql, poll, stage).chain(fresh -> {
                    poll.decide(fresh, stage);
                    Recording recording = poll.recording();
                    return recorder.write(sql, recording)
                            .chain(() -> quarantine.hold(sql, poll.held()))
                            .invoke(() -> count(poll, fresh, stage))
                            .replaceWith(recording);
                }))
                .invoke(recorder::committed)
                .replaceWithVoid();
    }

    private Uni<Set<UUID>> fresh(Sql sql, Poll poll, PollStage stage) {
        UUID[] ids = poll.ids();
        if (ids.length == 0) {
            return Uni.createFrom().item(Set.of());
        }
        return sql.query("""
                        insert into inbox (stage, event_id) select $1, unnest($2::uuid[])
                        on conflict do nothing returning event_id""", stage.name(), ids).map(rows -> {
            Set<UUID> fresh = new HashSet<>();
            rows.forEach(row -> fresh.add(row.getUUID(0)));
            return fresh;
        });
    }

    private void count(Poll poll, Set<UUID> fresh, PollStage stage) {
        meters.counter("inbox_duplicates_total", "stage", stage.name())
                .increment(poll.size() - fresh.size() - poll.unreadable());
    }

    private Uni<Void> oneByOne(List<ConsumerRecord<byte[], byte[]>> records, PollStage stage) {
        Uni<Void> taken = Uni.createFrom().voidItem();
        for (ConsumerRecord<byte[], byte[]> one : records) {
            taken = taken.chain(() -> take(List.of(one), stage));
        }
        return taken;
    }

    private Uni<Void> hold(ConsumerRecord<byte[], byte[]> record, PollStage stage, Throwable failure) {
        HeldRecord held = HeldRecord.of(record, stage.name(), "record_failed", String.valueOf(failure.getMessage()));
        return patiently(() -> database.transaction(sql -> quarantine.hold(sql, List.of(held))))
                .invoke(() -> recorder.committed(Recording.nothing()));
    }

    /** Retries on the context it was called on, because a session belongs to its context. */
    private static Uni<Void> patiently(Supplier<Uni<? extends Void>> work) {
        Context context = Vertx.currentContext();
        Executor here = command -> context.runOnContext(ignored -> command.run());
        return Uni.createFrom()
                .deferred(work)
                .runSubscriptionOn(here)
                .onFailure(failure -> !isAboutContent(failure))
                .invoke(failure -> LOG.warnf("database=away retrying reason=%s", failure.getMessage()))
                .onFailure(failure -> !isAboutContent(failure))
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely();
    }

    /** SQLSTATE 22 (data), 23 (constraint) and 42 (statement) do not get better by waiting; neither do our own bugs. */
    private static boolean isAboutContent(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .map(Ingest::sqlState)
                        .anyMatch(state -> state.startsWith("22") || state.startsWith("23") || state.startsWith("42"))
                || failure instanceof ConflictException
                || failure instanceof IllegalArgumentException
                || failure instanceof ClassCastException;
    }

    private static String sqlState(Throwable failure) {
        String state = switch (failure) {
            case PgException postgres -> postgres.getSqlState();
            case SQLException jdbc -> jdbc.getSQLState();
            default -> null;
        };
        return state == null ? "" : state;
    }
}
