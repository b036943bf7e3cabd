package com.aigentsy.runtime.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Topic;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "scoring"))
class ConsumerWatchdogIT {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final String TOPIC = Topic.FEEDBACK.topicName();

    private final AtomicInteger exits = new AtomicInteger();

    @Inject
    Database database;

    @Inject
    Config config;

    @Test
    void theChannelsOfAServiceAreItsGroups() {
        assertThat(WatchedGroups.in(config))
                .containsExactly(
                        new WatchedGroup("aigentsy.runtime-test", Set.of("opportunities.discovered"), Set.of("0")));
    }

    @Test
    void aConsumerThatTakesARecordAndNeverCommitsEndsItsProcessAfterTwoMinutes() throws InterruptedException {
        new Wire().sendRaw(Topic.FEEDBACK, "stuck", new byte[] {1});
        var ours = new WatchedGroup("aigentsy.watched", Set.of(TOPIC), Set.of("us"));
        var others = new WatchedGroup("aigentsy.watched", Set.of(TOPIC), Set.of("somebody-else"));
        var now = new Instant[] {START};
        var meters = new SimpleMeterRegistry();
        var watchdog = new ConsumerWatchdog(database, hand(now), new LagGauges(meters), exits::incrementAndGet);
        var strangers = new ConsumerWatchdog(
                database, hand(now), new LagGauges(new SimpleMeterRegistry()), exits::incrementAndGet);

        try (var consumer = stuckConsumer();
                Admin admin = Admin.create(brokers())) {
            consumer.subscribe(List.of(TOPIC));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !consumer.poll(Duration.ofMillis(200)).isEmpty());
            for (int seconds : List.of(0, 60, 120, 121)) {
                assertThat(exits).as("exits after less than " + seconds + " s").hasValue(0);
                now[0] = START.plusSeconds(seconds);
                strangers.look(admin, List.of(others));
                watchdog.look(admin, List.of(ours));
            }
        }

        assertThat(exits).hasValue(1);
        assertThat(meters.get("consumer_lag")
                        .tags("group", "aigentsy.watched", "topic", TOPIC)
                        .gauge()
                        .value())
                .isPositive();
    }

    @Test
    void recordsOfAGroupThatNobodyEverJoinedCountAsLag() throws Exception {
        new Wire().sendRaw(Topic.FEEDBACK, "unread", new byte[] {1});

        try (Admin admin = Admin.create(brokers())) {
            var standings = new WatchedGroup("aigentsy.never-joined", Set.of(TOPIC), Set.of("us")).standings(admin);

            assertThat(standings).hasSize(Topic.PARTITIONS);
            assertThat(standings.stream().mapToLong(Standing::lag).sum()).isPositive();
        }
    }

    private static KafkaConsumer<byte[], byte[]> stuckConsumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", LocalServers.servers().brokers(),
                        "group.id", "aigentsy.watched",
                        "group.instance.id", "us",
                        "enable.auto.commit", false,
                        "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static Map<String, Object> brokers() {
        return Map.of("bootstrap.servers", LocalServers.servers().brokers());
    }

    private static Clock hand(Instant[] now) {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
    }
}
