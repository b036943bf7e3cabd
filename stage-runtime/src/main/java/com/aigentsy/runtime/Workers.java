package com.aigentsy.runtime;

import com.aigentsy.runtime.trace.Traces;
import com.aigentsy.runtime.trace.Work;
import com.aigentsy.runtime.trace.WorkSpan;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Leases due tasks from PostgreSQL and runs each on a virtual thread of its own, at most {@code concurrency} at once. */
@ApplicationScoped
public class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final Duration FALLBACK = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final TaskTable table;
    private final WorkSignal signal;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Traces traces;
    private final Map<Thread, Thread> busy = new ConcurrentHashMap<>();
    private volatile boolean running;
    private @Nullable Thread dispatcher;

    Workers(TaskTable table, WorkSignal signal, MeterRegistry meters, Clock clock, Traces traces) {
        this.table = table;
        this.meters = meters;
        this.signal = signal;
        this.clock = clock;
        this.traces = traces;
    }

    public void start(WorkerSettings settings, TaskHandler... handlers) {
        Map<String, TaskHandler> byKind =
                Stream.of(handlers).collect(Collectors.toMap(TaskHandler::kind, Function.identity()));
        running = true;
        dispatcher = Thread.ofVirtual().name("task-dispatcher").start(() -> dispatch(settings, byKind));
    }

    public void wake() {
        signal.raise();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (dispatcher instanceof Thread thread) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(2));
        }
        busy.keySet().forEach(Thread::interrupt);
    }

    private void dispatch(WorkerSettings settings, Map<String, TaskHandler> handlers) {
        Semaphore free = new Semaphore(settings.concurrency());
        while (running) {
            try {
                free.acquire();
                int permits = 1 + free.drainPermits();
                List<Task> leased = lease(settings, handlers, permits);
                free.release(permits - leased.size());
                leased.forEach(task -> run(task, settings, handlers, free));
                if (leased.size() < permits) {
                    signal.await(FALLBACK);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<Task> lease(WorkerSettings settings, Map<String, TaskHandler> handlers, int permits)
            throws InterruptedException {
        try {
            return table.lease(handlers.keySet(), permits, settings.lease());
        } catch (RuntimeException e) {
            LOG.warnf("tasks=waiting reason=%s", e.getMessage());
            Thread.sleep(AFTER_FAILURE);
            return List.of();
        }
    }

    private void run(Task task, WorkerSettings settings, Map<String, TaskHandler> handlers, Semaphore free) {
        Thread.ofVirtual().name(task.kind() + "-" + task.key()).start(() -> {
            Thread self = Thread.currentThread();
            busy.put(self, self);
            try (LeaseKeeper _ = LeaseKeeper.start(table, task, settings.lease(), self)) {
                finish(task, Objects.requireNonNull(handlers.get(task.kind())));
            } finally {
                busy.remove(self);
                free.release();
                signal.raise();
            }
        });
    }

    /** What was done may have been paid for: recording it outlasts a database that is away. */
    private void finish(Task task, TaskHandler handler) {
        Timer.Sample started = Timer.start(meters);
        try (WorkSpan span = traces.open(work(task, handler))) {
            try {
                TaskResult result = handler.handle(task);
                Patience.whileAway(() -> table.record(task, handler, result));
            } catch (Exception e) {
                span.failed(e);
                if (running) {
                    fail(task, handler, e);
                }
            }
        } finally {
            started.stop(meters.timer("stage_duration_seconds", "stage", task.kind()));
        }
    }

    private static Work work(Task task, TaskHandler handler) {
        return new Work(task.kind(), handler.opportunityId(task), task.id().toString(), task.traceparent());
    }

    private void fail(Task task, TaskHandler handler, Exception failure) {
        log(task, failure);
        try {
            Patience.whileAway(() -> table.retryLater(task, handler, failure, clock.instant()));
        } catch (RuntimeException | InterruptedException e) {
            LOG.warnf("task=%s key=%s left to its lease reason=%s", task.kind(), task.key(), e.getMessage());
        }
    }

    private static void log(Task task, Exception failure) {
        if (failure instanceof ConflictException) {
            LOG.infof("task=%s key=%s attempt=%d again reason=conflict", task.kind(), task.key(), task.attempt());
        } else {
            LOG.warnf(failure, "task=%s key=%s attempt=%d failed", task.kind(), task.key(), task.attempt());
        }
    }
}
