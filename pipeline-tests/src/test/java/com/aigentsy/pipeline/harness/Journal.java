package com.aigentsy.pipeline.harness;

import com.aigentsy.cli.events.TopicReader;
import com.aigentsy.events.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Everything that was ever published, read from the topics themselves. An event published twice is kept once. */
public final class Journal implements AutoCloseable {

    private static final List<Topic> OPPORTUNITIES = Stream.of(Topic.values())
            .filter(topic -> topic != Topic.MODELS && topic != Topic.NOTICES)
            .toList();

    private final TopicReader reader;
    private final Map<String, Told> byId = new LinkedHashMap<>();
    private final List<String> contradictions = new ArrayList<>();

    Journal(String bootstrapServers) {
        reader = new TopicReader(
                bootstrapServers, OPPORTUNITIES.stream().map(Topic::topicName).toList());
    }

    /** One event: its id, its topic, whose it is, its number among that opportunity's events, and its body. */
    public record Told(String id, String topic, String opportunity, long sequence, String value) {

        boolean is(Topic asked) {
            return topic.equals(asked.topicName());
        }
    }

    /** Reads what has come since the last look. */
    public synchronized List<Told> events() {
        reader.untilNow().forEach(this::take);
        return List.copyOf(byId.values());
    }

    /** Events of one topic. */
    public List<Told> events(Topic topic) {
        return events().stream().filter(event -> event.is(topic)).toList();
    }

    /** Events that came again under the same id with other content. */
    synchronized List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        var told = new Told(
                header(record.headers(), "ce_id"),
                record.topic(),
                new String(record.key(), StandardCharsets.UTF_8),
                Long.parseLong(header(record.headers(), "ce_sequence")),
                new String(record.value(), StandardCharsets.UTF_8));
        var before = byId.putIfAbsent(told.id(), told);
        if (before != null && !before.equals(told)) {
            contradictions.add(told.topic() + " " + told.id());
        }
    }

    private static String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        reader.close();
    }
}
