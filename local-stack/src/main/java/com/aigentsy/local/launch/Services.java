package com.aigentsy.local.launch;

import com.aigentsy.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The child processes of one stack. */
final class Services implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final int TRIES = 3;

    private final StackSettings settings;
    private final Map<Replica, ServiceProcess> processes = new LinkedHashMap<>();

    private Services(StackSettings settings) {
        this.settings = settings;
    }

    static Services start(StackSettings settings, ServiceEnvironment environment) {
        var services = new Services(settings);
        var launch = new ServiceLaunch(settings, environment);
        try {
            for (var replica : settings.replicas()) {
                Ports.claim(replica.service().slug(), replica.port());
                var process = ServiceProcess.start(replica.name(), launch.of(replica, List.of()), settings.home());
                services.processes.put(replica, process);
            }
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
        return services;
    }

    /** Waits until each says it is ready; one that dies again and again, or takes too long, is an error with its log. */
    void awaitReady(Consumer<String> progress) {
        long deadline = System.nanoTime() + START.toNanos();
        try (var readiness = new Readiness()) {
            for (var replica : processes.keySet()) {
                while (!readiness.ready(replica.url())) {
                    giveUpIfHopeless(replica, deadline);
                    Thread.sleep(Duration.ofMillis(200));
                }
                progress.accept(replica.name() + " is ready at " + replica.url());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the services were starting", e);
        }
    }

    private void giveUpIfHopeless(Replica replica, long deadline) {
        boolean dies = processes.get(replica).restarts() >= TRIES;
        if (dies || System.nanoTime() > deadline) {
            var log = settings.home().log(replica.name());
            var problem = dies ? "stops right after its start" : "is not ready after " + START.toSeconds() + " s";
            throw new IllegalStateException(replica.name() + " " + problem + "; the end of " + log + ":\n" + end(log));
        }
    }

    private static String end(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(" + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        processes.values().forEach(ServiceProcess::ask);
        processes.values().forEach(ServiceProcess::close);
    }
}
