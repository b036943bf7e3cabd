package com.aigentsy.runtime.watchdog;

import com.aigentsy.runtime.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Watches the lag of this service's consumer groups. Lag and no progress for two minutes while the database answers
 * ends the process with status 70; whoever started it starts it again.
 */
@ApplicationScoped
public class ConsumerWatchdog {

    private static final Logger LOG = Logger.getLogger(ConsumerWatchdog.class);
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final int STUCK = 70;

    private final Database database;
    private final Clock clock;
    private final Config config;
    private final Map<String, Progress> groups = new HashMap<>();
    private @Nullable Thread thread;

    ConsumerWatchdog(Database database, Clock clock, Config config) {
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("consumer-watchdog").start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread instanceof Thread watching) {
            watching.interrupt();
        }
    }

    private void watch() {
        Map<String, Object> brokers =
                Map.of("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class));
        try (Admin admin = Admin.create(brokers)) {
            while (true) {
                Thread.sleep(INTERVAL);
                look(admin);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Admin admin) throws InterruptedException {
        try {
            database.query("select 1");
            for (String group : groupIds()) {
                look(admin, group);
            }
        } catch (ExecutionException | RuntimeException e) {
            groups.clear();
            LOG.debugf("watchdog=blind reason=%s", e.getMessage());
        }
    }

    private void look(Admin admin, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(committed.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get();
        long done =
                committed.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
        long end =
                ends.values().stream().mapToLong(ListOffsetsResultInfo::offset).sum();
        Progress progress =
                groups.getOrDefault(group, Progress.start(clock.instant())).seen(done, end - done, clock.instant());
        groups.put(group, progress);
        if (progress.isStuck(clock.instant())) {
            LOG.fatalf("group=%s lag=%d decision=exit reason=no_progress", group, progress.lag());
            Runtime.getRuntime().halt(STUCK);
        }
    }

    private Set<String> groupIds() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".group.id"))
                .map(name -> config.getValue(name, String.class))
                .collect(Collectors.toSet());
    }
}
