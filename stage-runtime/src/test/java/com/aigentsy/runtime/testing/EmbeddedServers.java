package com.aigentsy.runtime.testing;

import com.aigentsy.local.EmbeddedKafka;
import com.aigentsy.local.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A broker inside this JVM and a PostgreSQL beside it: needs nothing installed. */
final class EmbeddedServers implements TestServers {

    private final Path home = Scratch.folder("servers", this::end);
    private final Path postgresHome = home.resolve("postgres");
    private volatile EmbeddedKafka kafka;
    private volatile LocalPostgres postgres;

    EmbeddedServers() {
        kafka = broker(0);
        postgres = LocalPostgres.startForOwner(postgresHome, 0);
    }

    private EmbeddedKafka broker(int port) {
        try {
            Path folder = Files.createTempDirectory(home, "kafka");
            return withOwnClasses(() -> EmbeddedKafka.start(folder, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        kafka.close();
        postgres.close();
    }

    @Override
    public String brokers() {
        return kafka.bootstrapServers();
    }

    @Override
    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    @Override
    public String reactiveUrl() {
        return postgres.reactiveUrl();
    }

    @Override
    public String password(String role) {
        return postgres.password(role);
    }

    @Override
    public void loseBroker() {
        int port = Integer.parseInt(brokers().split(":")[1]);
        kafka.close();
        kafka = broker(port);
    }

    /**
     * From then on a commit is on disk before it is answered. The server tests start with answers sooner and loses its
     * last commits.
     */
    @Override
    public void killPostgres(Duration away) {
        int port = postgres.port();
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        postgres.close();
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(away.toMillis(), TimeUnit.MILLISECONDS))
                .join();
        postgres = LocalPostgres.startForOwner(postgresHome, port, LocalPostgres.Flush.ON);
    }

    private long pid() {
        try (var lines = Files.lines(postgresHome.resolve("data").resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kafka finds its own classes through the thread, and a test's thread may still belong to another application. */
    private static <T> T withOwnClasses(Supplier<T> start) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(EmbeddedKafka.class.getClassLoader());
        try {
            return start.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
