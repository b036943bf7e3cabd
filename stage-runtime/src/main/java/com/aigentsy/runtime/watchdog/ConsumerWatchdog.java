package com.aigentsy.runtime.watchdog;

import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.KafkaConnection;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Watches the lag of this service's consumer groups. Lag and no progress on a partition for two minutes, while the
 * database answers, ends the process with status 70; whoever started it starts it again.
 */
@ApplicationScoped
public class ConsumerWatchdog {

    private static final Logger LOG = Logger.getLogger(ConsumerWatchdog.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final int STUCK = 70;

    private final Database database;
    private final Clock clock;
    private final LagGauges lags;
    private final Runnable exit;
    private final Map<String, Progress> partitions = new HashMap<>();
    private @Nullable Thread thread;

    @Inject
    ConsumerWatchdog(Database database, Clock clock, LagGauges lags) {
        this(database, clock, lags, () -> Runtime.getRuntime().halt(STUCK));
    }

    ConsumerWatchdog(Database database, Clock clock, LagGauges lags, Runnable exit) {
        this.database = database;
        this.clock = clock;
        this.lags = lags;
        this.exit = exit;
    }

    void start(@Observes StartupEvent event, Config config, KafkaConnection kafka) {
        List<WatchedGroup> groups = WatchedGroups.in(config);
        thread = Thread.ofVirtual().name("consumer-watchdog").start(() -> watch(groups, kafka));
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread instanceof Thread watching) {
            watching.interrupt();
        }
    }

    private void watch(List<WatchedGroup> groups, KafkaConnection kafka) {
        try (Admin admin = Admin.create(kafka.with(Map.of()))) {
            while (true) {
                Thread.sleep(INTERVAL);
                look(admin, groups);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Two minutes without the database or the broker are nobody's fault: the count starts again. */
    void look(Admin admin, List<WatchedGroup> groups) throws InterruptedException {
        try {
            database.query("select 1");
            Map<WatchedGroup, List<Standing>> standings = new HashMap<>();
            for (WatchedGroup group : groups) {
                standings.put(group, group.standings(admin));
            }
            lags.show(standings);
            standings.forEach((group, all) -> all.forEach(standing -> judge(group, standing)));
        } catch (ExecutionException | RuntimeException e) {
            partitions.clear();
            LOG.debugf("watchdog=blind reason=%s", e.getMessage());
        }
    }

    private void judge(WatchedGroup group, Standing standing) {
        Instant now = clock.instant();
        String place = group.id() + " on " + standing.partition();
        Progress progress =
                partitions.getOrDefault(place, Progress.start(now)).seen(standing.committed(), standing.lag(), now);
        partitions.put(place, progress);
        if (progress.isStuck(now)) {
            LOG.fatalf("group=%s lag=%d decision=exit reason=no_progress", place, progress.lag());
            exit.run();
        }
    }
}
