package com.aigentsy.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the outbox to Kafka, one relay per service at a time (session advisory lock). Woken by each commit; polling
 * once a second is only the fallback.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration FALLBACK = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration END_OF_BATCH = Duration.ofSeconds(2);

    private final Semaphore work = new Semaphore(0);
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final AtomicLong quarantined = new AtomicLong();
    private final RelaySettings settings;
    private final AtomicBoolean renewal = new AtomicBoolean();
    private long measured = System.nanoTime() - FALLBACK.toNanos();
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            KafkaConnection kafka,
            MeterRegistry meters) {
        this.settings = new RelaySettings(url, user, password, kafka);
        meters.gauge("outbox_pending", pending);
        meters.gauge("outbox_oldest_seconds", oldestSeconds);
        meters.gauge("quarantine_held", quarantined);
    }

    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Goes on with a new producer: a broker that lost its disk may give the old one's number to somebody else. */
    public void renew() {
        renewal.set(true);
        wake();
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        if (thread instanceof Thread relay && !relay.join(END_OF_BATCH)) {
            relay.interrupt();
            relay.join(END_OF_BATCH);
        }
    }

    private void run() {
        while (running) {
            try (RelaySession session = RelaySession.open(settings)) {
                lead(session);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (running) {
                    LOG.warnf("relay=retrying reason=%s", e.getMessage());
                    pause(AFTER_FAILURE);
                }
            }
        }
    }

    private void lead(RelaySession session) throws Exception {
        while (running && !renewal.getAndSet(false)) {
            measure(session);
            boolean more = session.isLeader() && session.sendBatch();
            if (!more) {
                work.tryAcquire(FALLBACK.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
            }
        }
    }

    /** Before sending, so that the backlog is told while the broker is away; not with each of many batches. */
    private void measure(RelaySession session) throws SQLException {
        long now = System.nanoTime();
        if (now - measured < FALLBACK.toNanos()) {
            return;
        }
        measured = now;
        RelaySession.Backlog backlog = session.backlog();
        pending.set(backlog.pending());
        oldestSeconds.set(backlog.oldestSeconds());
        quarantined.set(backlog.quarantined());
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
