package com.aigentsy.execution.validation;

import com.aigentsy.execution.validation.SandboxSettings.Limits;
import com.aigentsy.runtime.CrashPoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs one command on a copy of a working tree in bubblewrap: no network, no host files, no environment, hard limits, and
 * dead at the latest when we are. Tried once before its first use, so that a machine that cannot isolate is told apart
 * from tests that fail.
 */
final class Sandbox {

    /** How many times the kept output a process may print before it is stopped. */
    private static final int FLOOD = 64;

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration BURIAL = Duration.ofSeconds(4);

    /**
     * The kernel kills a sandbox when the *thread* that started it ends, so all are started by one that never does (a
     * virtual thread's carrier may end at any time).
     */
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sandbox-starter").factory());

    private final SandboxSettings settings;
    private final Cages cages;
    private volatile @Nullable Bubblewrap tried;

    Sandbox(SandboxSettings settings, Cages cages) {
        this.settings = settings;
        this.cages = cages;
    }

    /** What came out; {@code stopped} is why we ended it ourselves, empty if it ended by itself. */
    record Run(String output, int exitCode, String stopped, String sandbox) {}

    Run run(Path workingTree, List<String> command, String reports) {
        Bubblewrap known = bubblewrap();
        CrashPoints.hit("S1");
        return run(known, workingTree, command, reports);
    }

    private Bubblewrap bubblewrap() {
        Bubblewrap known = tried;
        if (known == null) {
            known = firstThatWorks();
            tried = known;
        }
        return known;
    }

    private Bubblewrap firstThatWorks() {
        if (!Files.isExecutable(settings.bubblewrap())) {
            throw new SandboxUnavailable(SandboxRemedy.missing(settings.bubblewrap()));
        }
        String complaint = "";
        for (boolean dropRoot : Bubblewrap.canDropRoot() ? List.of(true, false) : List.of(false)) {
            var candidate = new Bubblewrap(settings, dropRoot);
            Run trial = trial(candidate);
            if (trial.exitCode() == 0) {
                return candidate;
            }
            complaint = trial.output();
        }
        throw new SandboxUnavailable(SandboxRemedy.refused(complaint));
    }

    /** The supervisor alone is too slow for a fork bomb, and the kernel's limit on processes does not bind root. */
    private void refuseUnlimitedRoot(Bubblewrap bubblewrap, Cage cage) {
        if (cage.supervised() && Bubblewrap.isRoot() && !bubblewrap.dropsRoot()) {
            throw new SandboxUnavailable(SandboxRemedy.unlimitedRoot());
        }
    }

    private Run trial(Bubblewrap candidate) {
        try {
            Path empty = StagedRepository.scratch();
            try {
                return run(candidate, empty, List.of("true"), "");
            } finally {
                Files.delete(empty);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run run(Bubblewrap bubblewrap, Path workingTree, List<String> command, String reports) {
        try (var staged = StagedRepository.of(workingTree, bubblewrap.dropsRoot());
                var cage = cages.open(settings.limits())) {
            refuseUnlimitedRoot(bubblewrap, cage);
            Process process = start(bubblewrap.command(cage, reports, command));
            try {
                say(process, bubblewrap.options(staged, environment()));
                return watch(process, cage, describe(bubblewrap, cage));
            } finally {
                bury(process);
            }
        }
    }

    private static Process start(List<String> command) {
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
    private static void say(Process process, String options) {
        try (var in = process.getOutputStream()) {
            in.write(options.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            return;
        }
    }

    private Run watch(Process process, Cage cage, String description) {
        var output = new CappedOutput(settings.limits().output());
        Thread reader = Thread.ofVirtual().start(() -> output.drain(process.getInputStream()));
        long deadline = System.nanoTime() + settings.limits().time().toNanos();
        try {
            String stopped = "";
            while (stopped.isEmpty() && !process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                stopped = reasonToStop(process, cage, output, deadline).orElse("");
            }
            bury(process);
            reader.join(BURIAL);
            return new Run(output.text(), stopped.isEmpty() ? process.exitValue() : -1, stopped, description);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the test run was interrupted");
        }
    }

    private Optional<String> reasonToStop(Process process, Cage cage, CappedOutput output, long deadline) {
        CrashPoints.hit("S2");
        Limits limits = settings.limits();
        if (System.nanoTime() > deadline) {
            return Optional.of("time limit of " + limits.time().toSeconds() + " s");
        }
        if (output.total() > (long) FLOOD * limits.output()) {
            return Optional.of("output limit of " + (long) FLOOD * limits.output() + " bytes");
        }
        if (!cage.supervised()) {
            return Optional.empty();
        }
        ProcessTree tree = ProcessTree.of(process.toHandle());
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
    private static void bury(Process process) {
        process.toHandle().destroyForcibly();
        process.onExit()
                .orTimeout(BURIAL.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(_ -> process)
                .join();
    }

    private String describe(Bubblewrap bubblewrap, Cage cage) {
        return "bubblewrap, " + (bubblewrap.dropsRoot() ? "root dropped, " : "") + "limits: " + cage.tier();
    }

    private Map<String, String> environment() {
        return Map.of(
                "PATH", settings.javaHome() + "/bin:/usr/local/bin:/usr/bin:/bin",
                "JAVA_HOME", settings.javaHome().toString(),
                "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -XX:-UsePerfData -Xmx256m",
                "HOME", "/tmp",
                "TMPDIR", "/tmp",
                "LANG", "C.UTF-8",
                "TZ", "UTC",
                "CI", "true");
    }
}
