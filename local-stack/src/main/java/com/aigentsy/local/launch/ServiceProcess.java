package com.aigentsy.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One service as a child process, started again with growing pauses when it dies. Its own platform thread starts it and
 * outlives it, because the leash of {@link ServiceCommand} is tied to the thread that starts the child.
 */
final class ServiceProcess implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ServiceProcess.class.getName());
    private static final Duration STOP = Duration.ofSeconds(15);

    private final String name;
    private final ProcessBuilder builder;
    private final Path pidFile;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread supervisor;
    private volatile @Nullable Process process;
    private volatile int restarts;

    private ServiceProcess(String name, ProcessBuilder builder, Path pidFile) {
        this.name = name;
        this.builder = builder;
        this.pidFile = pidFile;
        this.supervisor = Thread.ofPlatform().daemon().name("supervise " + name).unstarted(this::supervise);
    }

    static ServiceProcess start(String name, ProcessBuilder builder, Home home) {
        var service = new ServiceProcess(name, builder, home.pid(name));
        service.endOrphan();
        service.supervisor.start();
        return service;
    }

    /** How often it died so far. */
    int restarts() {
        return restarts;
    }

    private void supervise() {
        try {
            while (stopping.getCount() > 0) {
                long started = System.nanoTime();
                int code = run();
                if (stopping.getCount() > 0) {
                    restarts = Duration.ofNanos(System.nanoTime() - started).toMinutes() > 0 ? 1 : restarts + 1;
                    pause(code);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int run() throws InterruptedException {
        try {
            var child = builder.start();
            process = child;
            note(child.pid());
            return child.waitFor();
        } catch (IOException e) {
            LOG.severe(() -> "service=" + name + " could not be started: " + e.getMessage());
            return -1;
        }
    }

    /** Whole or not at all, for whoever reads it. */
    private void note(long pid) throws IOException {
        Files.createDirectories(pidFile.getParent());
        var fresh = Files.writeString(pidFile.resolveSibling(pidFile.getFileName() + ".new"), String.valueOf(pid));
        Files.move(fresh, pidFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void pause(int code) throws InterruptedException {
        var backoff = Duration.ofSeconds(Math.min(30, 1L << Math.min(5, restarts - 1)));
        LOG.warning(() -> "service=" + name + " ended with code " + code + ", again in " + backoff.toSeconds() + " s");
        stopping.await(backoff.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A service that outlived a launcher killed without a leash. */
    private void endOrphan() {
        try {
            if (Files.exists(pidFile)) {
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                        .filter(old -> old.info().commandLine().orElse("").contains("quarkus-run.jar"))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pidFile, e);
        }
    }

    /** Asks it to stop, without waiting. */
    void ask() {
        stopping.countDown();
        var child = process;
        if (child != null) {
            child.destroy();
        }
    }

    @Override
    public void close() {
        ask();
        try {
            if (!supervisor.join(STOP)) {
                var child = process;
                if (child != null) {
                    child.destroyForcibly();
                }
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
