package com.aigentsy.scoring.kafka;

import com.aigentsy.events.Topic;
import com.aigentsy.runtime.KafkaConnection;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code learning.models} from its beginning at every start, without a consumer group, and then follows it; a
 * broker or database that is away is waited for, and the topic read again from its beginning.
 */
@ApplicationScoped
class ModelsFollower {

    private static final Logger LOG = Logger.getLogger(ModelsFollower.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration CATCHING_UP = Duration.ofSeconds(10);
    private static final int BEFORE_THE_CHANNELS = 1;
    private static final Duration POLL = Duration.ofSeconds(1);

    private final ModelRecords records;
    private final KafkaConnection kafka;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<byte[], byte[]> reading;
    private @Nullable Thread thread;

    ModelsFollower(ModelRecords records, KafkaConnection kafka) {
        this.records = records;
        this.kafka = kafka;
    }

    /** Before the first opportunity is read, so that a new replica judges by what was learned. */
    void start(@Observes @Priority(BEFORE_THE_CHANNELS) StartupEvent event) throws InterruptedException {
        thread = Thread.ofVirtual().name("models-follower").start(this::follow);
        if (!caughtUp.await(CATCHING_UP.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warnf("models=behind after=%s judging=by_what_is_known", CATCHING_UP);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (reading instanceof KafkaConsumer<byte[], byte[]> consumer) {
            consumer.wakeup();
        }
        if (thread instanceof Thread running) {
            running.join(PATIENCE);
        }
    }

    private void follow() {
        while (!stopped()) {
            try (var consumer = consumer()) {
                reading = consumer;
                readFromTheBeginning(consumer);
            } catch (WakeupException atTheEnd) {
                return;
            } catch (RuntimeException away) {
                LOG.warnf("models=away retrying reason=%s", away.getMessage());
                pause();
            }
        }
    }

    private void readFromTheBeginning(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topic.MODELS.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!stopped()) {
            if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp.countDown();
            }
            consumer.poll(POLL).forEach(records::take);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = kafka.with(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.CLIENT_ID_CONFIG, "scoring-models"));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            stopping.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
