package com.aigentsy.runtime;

import com.aigentsy.events.Envelope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One poll on its way: what was readable, what was not, and what the stage said about the fresh ones. */
final class Poll {

    private final String stage;
    private final Map<UUID, ConsumerRecord<byte[], byte[]>> records = new LinkedHashMap<>();
    private final Map<UUID, Envelope<?>> readable = new LinkedHashMap<>();
    private final List<HeldRecord> poison = new ArrayList<>();
    private final List<HeldRecord> undecided = new ArrayList<>();
    private final List<Recording> decided = new ArrayList<>();
    private int taken;
    private int duplicates;

    private Poll(String stage) {
        this.stage = stage;
    }

    static Poll read(List<ConsumerRecord<byte[], byte[]>> records, String stage) {
        Poll poll = new Poll(stage);
        records.forEach(poll::add);
        poll.taken = records.size();
        return poll;
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        try {
            Envelope<?> envelope = CloudEvents.decode(record.headers(), record.value());
            readable.putIfAbsent(envelope.attributes().id(), envelope);
            records.putIfAbsent(envelope.attributes().id(), record);
        } catch (PoisonException e) {
            poison.add(HeldRecord.of(record, stage, e.reason(), String.valueOf(e.getMessage())));
        }
    }

    /** Sorted, so that two replicas never lock the same ids in different orders. */
    UUID[] ids() {
        UUID[] ids = readable.keySet().toArray(UUID[]::new);
        Arrays.sort(ids);
        return ids;
    }

    Poll decide(Set<UUID> fresh, PollStage by) {
        decided.clear();
        undecided.clear();
        duplicates = taken - poison.size() - fresh.size();
        readable.forEach((id, envelope) -> {
            if (fresh.contains(id)) {
                decide(id, envelope, by);
            }
        });
        return this;
    }

    private void decide(UUID id, Envelope<?> envelope, PollStage by) {
        try {
            decided.add(by.decide(envelope));
        } catch (RuntimeException | StackOverflowError e) {
            String detail = e.getClass().getSimpleName() + ": " + e.getMessage();
            String reason = e instanceof PoisonException poisoned ? poisoned.reason() : "undecidable";
            undecided.add(HeldRecord.of(Objects.requireNonNull(records.get(id)), stage, reason, detail));
        }
    }

    Recording recording() {
        return Recording.all(decided);
    }

    List<HeldRecord> held() {
        var all = new ArrayList<>(poison);
        all.addAll(undecided);
        return all;
    }

    /** Seen before, in an earlier poll or in this one. */
    int duplicates() {
        return duplicates;
    }
}
