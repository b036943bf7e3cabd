package com.aigentsy.runtime.testing;

import com.aigentsy.local.EmbeddedKafka;
import com.aigentsy.local.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A real broker and a real database for a {@code @QuarkusTest}, started once per JVM on free ports. The init argument
 * {@code role} names the service's schema; every other argument becomes configuration.
 */
public class LocalServers implements QuarkusTestResourceLifecycleManager {

    public static final String TOKEN = "a-token-for-tests-only";

    private static @Nullable EmbeddedKafka kafka;
    private static @Nullable LocalPostgres postgres;
    private static @Nullable Path postgresHome;

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        EmbeddedKafka broker = kafka();
        LocalPostgres database = postgres();
        String role = arguments.getOrDefault("role", "scoring");
        var config = new HashMap<>(arguments);
        config.remove("role");
        config.put("kafka.bootstrap.servers", broker.bootstrapServers());
        config.put("quarkus.datasource.username", role);
        config.put("quarkus.datasource.password", database.password(role));
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        config.put("quarkus.http.test-port", "0");
        config.put("aigentsy.token", TOKEN);
        config.putIfAbsent("aigentsy.world", "local");
        return config;
    }

    @Override
    public void stop() {
        // kept for the next test class of this JVM; both end with it
    }

    public static synchronized EmbeddedKafka kafka() {
        if (kafka == null) {
            kafka = withOwnClasses(() -> EmbeddedKafka.start(directory("kafka"), 0));
        }
        return kafka;
    }

    public static synchronized LocalPostgres postgres() {
        if (postgres == null) {
            postgres = LocalPostgres.start(postgresHome(), 0);
        }
        return postgres;
    }

    /** The broker's disk is gone: a new one, empty, at the same address. */
    public static synchronized void loseBroker() {
        int port = Integer.parseInt(kafka().bootstrapServers().split(":")[1]);
        kafka().close();
        kafka = withOwnClasses(() -> EmbeddedKafka.start(directory("kafka"), port));
    }

    /**
     * Ends it with {@code kill -9}; after a while the same data is back at the same address, and from then on a commit is
     * on disk before it is answered. The server tests start with answers sooner and loses its last commits.
     */
    public static synchronized void killPostgres(Duration away) {
        int port = postgres().port();
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        postgres().close();
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(away.toMillis(), TimeUnit.MILLISECONDS))
                .join();
        LocalPostgres restarted = LocalPostgres.startForOwner(postgresHome(), port, LocalPostgres.Flush.ON);
        Runtime.getRuntime().addShutdownHook(new Thread(restarted::close));
        postgres = restarted;
    }

    private static long pid() {
        try (var lines = Files.lines(postgresHome().resolve("data").resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path postgresHome() {
        if (postgresHome == null) {
            postgresHome = directory("postgres");
        }
        return postgresHome;
    }

    /** Kafka finds its own classes through the thread, and a test's thread may still belong to another application. */
    private static <T> T withOwnClasses(Supplier<T> start) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LocalServers.class.getClassLoader());
        try {
            return start.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Path directory(String name) {
        try {
            return Files.createTempDirectory("aigentsy-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
