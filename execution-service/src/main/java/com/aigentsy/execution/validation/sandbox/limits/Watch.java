package com.aigentsy.execution.validation.sandbox.limits;

import com.aigentsy.runtime.CrashPoints;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** Looks on while a sandbox runs, and ends it at the first limit it reaches. */
public record Watch(Process process, Cage cage, Limits limits) {

    /** How many times the kept output a process may print before it is stopped. */
    private static final int FLOOD = 64;

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration BURIAL = Duration.ofSeconds(4);

    /** What was printed, how it ended (-1: by us), and why we ended it, empty if it ended by itself. */
    public record Ending(String output, int exitCode, String stopped) {}

    public Ending untilItEnds() {
        var output = new CappedOutput(limits.output());
        Thread reader = Thread.ofVirtual().start(() -> output.drain(process.getInputStream()));
        long deadline = System.nanoTime() + limits.time().toNanos();
        try {
            String stopped = "";
            while (stopped.isEmpty() && !process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                CrashPoints.hit("S2");
                stopped = reasonToStop(output, deadline).orElse("");
            }
            bury(process);
            reader.join(BURIAL);
            return new Ending(output.text(), stopped.isEmpty() ? process.exitValue() : -1, stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the test run was interrupted");
        }
    }

    private Optional<String> reasonToStop(CappedOutput output, long deadline) {
        if (System.nanoTime() > deadline) {
            return Optional.of("time limit of " + limits.time().toSeconds() + " s");
        }
        if (output.total() > (long) FLOOD * limits.output()) {
            return Optional.of("output limit of " + (long) FLOOD * limits.output() + " bytes");
        }
        return cage.supervised() ? overdrawn(ProcessTree.of(process.toHandle())) : Optional.empty();
    }

    private Optional<String> overdrawn(ProcessTree tree) {
        if (tree.memory() > limits.memory()) {
            return Optional.of("memory limit of " + limits.memory() + " bytes");
        }
        return tree.threads() > limits.processes()
                ? Optional.of("limit of " + limits.processes() + " threads")
                : Optional.empty();
    }

    /**
     * Killing bubblewrap kills the first process of its namespace, and with that one everything in it. Through the handle,
     * because {@link Process#destroyForcibly} throws away the output that was not read yet.
     */
    public static void bury(Process process) {
        process.toHandle().destroyForcibly();
        process.onExit()
                .orTimeout(BURIAL.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(_ -> process)
                .join();
    }
}
