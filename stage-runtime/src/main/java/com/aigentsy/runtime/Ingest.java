package com.aigentsy.runtime;

import com.aigentsy.runtime.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Takes a whole poll in one transaction: inbox, what the stage decided, quarantine, outbox. The acknowledgement follows
 * the commit. A database that is away is retried for ever and in place; a record that cannot be handled is set aside.
 */
@ApplicationScoped
public class Ingest {

    /** About a minute with the growing pauses in between. */
    private static final int UNCLEAR_FAILURES = 10;

    private final Database database;
    private final Recorder recorder;
    private final Quarantine quarantine;
    private final MeterRegistry meters;
    private final Traces traces;

    Ingest(Database database, Recorder recorder, Quarantine quarantine, MeterRegistry meters, Traces traces) {
        this.database = database;
        this.recorder = recorder;
        this.quarantine = quarantine;
        this.meters = meters;
        this.traces = traces;
    }

    public Uni<Void> take(ConsumerRecords<byte[], byte[]> poll, PollStage stage) {
        CrashPoints.hit("I1");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(poll.count());
        poll.forEach(records::add);
        return take(records, new TracedStage(stage, traces), UNCLEAR_FAILURES).invoke(Ingest::acknowledging);
    }

    /** The acknowledgement follows this signal on the same event loop; what is queued now runs after it. */
    private static void acknowledging() {
        CrashPoints.hit("I4");
        Vertx.currentContext().runOnContext(ignored -> CrashPoints.hit("I5"));
    }

    private Uni<Void> take(List<ConsumerRecord<byte[], byte[]>> records, PollStage stage, int unclearFailures) {
        Timer.Sample started = Timer.start(meters);
        return Patience.with(unclearFailures, () -> once(records, stage))
                .invoke(() -> started.stop(meters.timer("stage_duration_seconds", "stage", stage.name())))
                .onFailure()
                .recoverWithUni(failure ->
                        records.size() == 1 ? hold(records.getFirst(), stage, failure) : oneByOne(records, stage));
    }

    private Uni<Void> once(List<ConsumerRecord<byte[], byte[]>> records, PollStage stage) {
        Poll poll = Poll.read(records, stage.name());
        return database.transaction(sql ->
                        fresh(sql, poll, stage).chain(fresh -> decided(sql, poll.decide(fresh, stage))))
                .invoke(() -> CrashPoints.hit("I3"))
                .invoke(() -> committed(poll, stage));
    }

    private Uni<Void> decided(Sql sql, Poll poll) {
        CrashPoints.hit("I2");
        return recorder.write(sql, poll.recording()).chain(() -> quarantine.hold(sql, poll.held()));
    }

    private void committed(Poll poll, PollStage stage) {
        recorder.committed(poll.recording());
        meters.counter("inbox_duplicates_total", "stage", stage.name()).increment(poll.duplicates());
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

    private Uni<Void> oneByOne(List<ConsumerRecord<byte[], byte[]>> records, PollStage stage) {
        Uni<Void> taken = Uni.createFrom().voidItem();
        for (ConsumerRecord<byte[], byte[]> one : records) {
            taken = taken.chain(() -> take(List.of(one), stage, 1));
        }
        return taken;
    }

    private Uni<Void> hold(ConsumerRecord<byte[], byte[]> record, PollStage stage, Throwable failure) {
        HeldRecord held = HeldRecord.of(record, stage.name(), "record_failed", String.valueOf(failure.getMessage()));
        return Patience.with(UNCLEAR_FAILURES, () -> database.transaction(sql -> quarantine.hold(sql, List.of(held))))
                .invoke(() -> recorder.committed(Recording.nothing()));
    }
}
