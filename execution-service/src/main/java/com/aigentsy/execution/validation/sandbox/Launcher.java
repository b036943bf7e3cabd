package com.aigentsy.execution.validation.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts sandboxes and tells them their options. */
final class Launcher {

    /**
     * The kernel kills a sandbox when the *thread* that started it ends, so all are started by one that never does (a
     * virtual thread's carrier may end at any time).
     */
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sandbox-starter").factory());

    private Launcher() {}

    static Process start(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> !name.equals("XDG_RUNTIME_DIR"));
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return builder.start();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        STARTER)
                .join();
    }

    /** A launcher that failed at once has closed its end; what it printed says why. */
    static void say(Process process, String options) {
        try (var in = process.getOutputStream()) {
            in.write(options.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            return;
        }
    }
}
