package com.aigentsy.outcome.kafka;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.Topic;
import com.aigentsy.outcome.PastEvents;
import com.aigentsy.runtime.CloudEvents;
import com.aigentsy.runtime.KafkaConnection;
import com.aigentsy.runtime.PoisonException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topics of opportunities from their beginning with a consumer that belongs to no group. */
public final class TopicsFromTheStart implements PastEvents {

    private static final List<Topic> TOPICS =
            List.of(Topic.DISCOVERED, Topic.SCORED, Topic.PRICED, Topic.SUBMITTED, Topic.COMPLETED);

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConnection kafka;

    public TopicsFromTheStart(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    @Override
    public Reading open() {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                kafka.with(Map.of(
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        200,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        4 * 1024 * 1024,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        15_000,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "learning-rebuild")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        try {
            return fromTheStart(consumer);
        } catch (KafkaException failure) {
            consumer.close();
            throw away(failure);
        }
    }

    /** An interrupted worker is to stop; it says nothing about the broker. */
    private static RuntimeException away(KafkaException failure) {
        return failure instanceof InterruptException ? failure : new AwayException(failure);
    }

    private static Reading fromTheStart(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new Partitions(consumer, consumer.endOffsets(partitions));
    }

    private record Partitions(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends)
            implements Reading {

        @Override
        public boolean isAtTheEnd() {
            try {
                return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            } catch (KafkaException failure) {
                throw away(failure);
            }
        }

        /** May read on beyond the ends; the consumers read that too, and nothing is counted twice. */
        @Override
        public Batch next() {
            try {
                ConsumerRecords<byte[], byte[]> poll = consumer.poll(POLL);
                List<Envelope<?>> events = new ArrayList<>(poll.count());
                poll.forEach(record -> addReadable(record, events));
                return new Batch(events, poll.count());
            } catch (KafkaException failure) {
                throw away(failure);
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    private static void addReadable(ConsumerRecord<byte[], byte[]> record, List<Envelope<?>> events) {
        try {
            events.add(CloudEvents.decode(record.headers(), record.value()));
        } catch (PoisonException setAsideByTheConsumers) {
            // it is in the quarantine of the consumer that read it first
        }
    }
}
