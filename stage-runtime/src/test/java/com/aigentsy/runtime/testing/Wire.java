package com.aigentsy.runtime.testing;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.CloudEvents;
import com.aigentsy.runtime.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A test's own hand on the broker: puts events and raw bytes on topics, reads what came out. */
public final class Wire {

    private static final int LARGEST = 8 * 1024 * 1024;

    private final String brokers;

    public Wire() {
        this.brokers = LocalServers.servers().brokers();
    }

    public void send(Envelope<?> envelope) {
        send(record(envelope));
    }

    /** The record as our relay writes it. */
    public static ProducerRecord<String, byte[]> record(Envelope<?> envelope) {
        var record = new ProducerRecord<>(
                Topic.of(envelope.event()).topicName(),
                envelope.attributes().subject(),
                EventJson.bytes(envelope.event()));
        CloudEvents.headers(envelope)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Bytes that are no event of ours. */
    public void sendRaw(Topic topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic.topicName(), key, value));
    }

    public void send(ProducerRecord<String, byte[]> record) {
        sendAll(List.of(record));
    }

    public void sendAll(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", brokers, "max.request.size", LARGEST),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<?> acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything on the topic so far whose key is {@code key}. */
    public List<Envelope<?>> events(Topic topic, String key) {
        List<Envelope<?>> events = new ArrayList<>();
        records(topic, record -> key.equals(record.key()))
                .forEach(record -> events.add(CloudEvents.decode(record.headers(), record.value())));
        return events;
    }

    public List<ConsumerRecord<String, byte[]>> records(Topic topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(Wire::partition)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found.stream().filter(wanted).toList();
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
