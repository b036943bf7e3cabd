package com.aigentsy.execution.validation.sandbox.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The limits of one run: control groups the launcher joins before anything foreign starts, or a command that opens a
 * scope, or nothing but our own supervision. Closing it removes what was created.
 */
public record Cage(String tier, List<String> prefix, List<Path> groups, boolean supervised) implements AutoCloseable {

    private static final int REMOVAL_ATTEMPTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Our own eyes only: resource limits of the shell, and a look at the process tree many times a second. */
    public static Cage supervisedOnly() {
        return new Cage("rlimit+supervisor", List.of(), List.of(), true);
    }

    static Cage of(String tier, List<Path> groups) {
        return new Cage(tier, List.of(), groups, false);
    }

    static Cage scope(String tier, List<String> prefix) {
        return new Cage(tier, prefix, List.of(), false);
    }

    /** A group cannot be removed while the kernel still buries its last process, so this tries for two seconds, interrupted or not. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        groups.forEach(Cage::kill);
        groups.forEach(Cage::remove);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void kill(Path group) {
        Path kill = group.resolve("cgroup.kill");
        try {
            if (Files.exists(kill)) {
                Files.writeString(kill, "1");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path group) {
        for (int attempt = 0; attempt < REMOVAL_ATTEMPTS; attempt++) {
            try {
                Files.deleteIfExists(group);
                return;
            } catch (IOException busy) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
