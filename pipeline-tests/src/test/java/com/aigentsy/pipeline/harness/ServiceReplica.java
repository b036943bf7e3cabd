package com.aigentsy.pipeline.harness;

import com.aigentsy.local.launch.Readiness;
import com.aigentsy.local.launch.Replica;
import com.aigentsy.local.launch.ServiceLaunch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One replica of a service as a child process; nobody starts it again but the test. */
public final class ServiceReplica implements Victim {

    /** A service ends with the thread that started it (the launcher's leash), so this thread outlives them all. */
    private static final Executor STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("service starter").factory());

    /** A replica that is gone is missed by its group after the shortest time a broker allows. */
    private static final List<String> QUICKLY_MISSED = List.of(
            "-Dmp.messaging.connector.smallrye-kafka.session.timeout.ms=6000",
            "-Dmp.messaging.connector.smallrye-kafka.heartbeat.interval.ms=1500");

    private static final Duration START = Duration.ofMinutes(4);

    private final Replica replica;
    private final ServiceLaunch launch;
    private final List<String> usual;
    private volatile @Nullable Process process;

    ServiceReplica(Replica replica, ServiceLaunch launch, List<String> usual) {
        this.replica = replica;
        this.launch = launch;
        this.usual = usual;
    }

    public Replica replica() {
        return replica;
    }

    @Override
    public String name() {
        return replica.name();
    }

    @Override
    public void start() {
        start(List.of());
    }

    /** Returns at once; {@code jvmOptions} may arm a crash point: {@code -Daigentsy.crash=E5}. */
    public void start(List<String> jvmOptions) {
        if (alive()) {
            throw new IllegalStateException(name() + " runs already");
        }
        process = CompletableFuture.supplyAsync(() -> launched(jvmOptions), STARTER)
                .join();
    }

    private Process launched(List<String> jvmOptions) {
        try {
            var options = Stream.of(QUICKLY_MISSED, jvmOptions, usual)
                    .flatMap(List::stream)
                    .toList();
            return launch.of(replica, options).start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name(), e);
        }
    }

    @Override
    public boolean alive() {
        var running = process;
        return running != null && running.isAlive();
    }

    /** The processes of the sandboxes it runs somebody's tests in just now. */
    public List<ProcessHandle> sandboxes() {
        var running = process;
        return running == null
                ? List.of()
                : running.descendants().filter(ServiceReplica::sandbox).toList();
    }

    /** A dead process that nobody has collected yet has no command any more. */
    public static boolean sandbox(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("bwrap");
    }

    @Override
    public void signal(Signal signal) {
        var running = process;
        if (running != null && running.isAlive()) {
            signal.send(running.pid());
        }
    }

    /** Kills it and waits until it is gone. */
    public void kill() {
        signal(Signal.KILL);
        awaitExit(Duration.ofSeconds(10));
    }

    /** Its exit code once it is dead (137 after a crash point or a kill); empty when it still runs at the limit. */
    public OptionalInt awaitExit(Duration limit) {
        var running = process;
        try {
            return running != null && running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    ? OptionalInt.of(running.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it says it is ready, or has died; the result says which. */
    public boolean awaitReady() {
        Await.until(name() + " is ready", START, () -> !alive() || ready());
        return alive();
    }

    private boolean ready() {
        return objection().isEmpty();
    }

    /** Why it is not ready; empty when it is. */
    Optional<String> objection() {
        try (var readiness = new Readiness()) {
            return readiness.objection(replica.url());
        }
    }
}
