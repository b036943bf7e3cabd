package com.aigentsy.execution.validation.sandbox;

import com.aigentsy.execution.validation.sandbox.limits.Cage;
import com.aigentsy.execution.validation.sandbox.limits.Cages;
import com.aigentsy.execution.validation.sandbox.limits.Watch;
import com.aigentsy.runtime.CrashPoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs one command on a copy of a working tree in bubblewrap: no network, no host files, no environment, hard limits, and
 * dead at the latest when we are. Tried once before its first use, so that a machine that cannot isolate is told apart
 * from tests that fail.
 */
public final class Sandbox implements Isolation {

    private final SandboxSettings settings;
    private final Cages cages;
    private final AtomicReference<@Nullable Boolean> dropsRoot;

    /** With the best limits this machine offers; what killed processes left is removed. */
    public Sandbox(SandboxSettings settings) {
        this(settings, Cages.best());
        StagedRepository.removeOrphans();
    }

    Sandbox(SandboxSettings settings, Cages cages) {
        this(settings, cages, new AtomicReference<>());
    }

    private Sandbox(SandboxSettings settings, Cages cages, AtomicReference<@Nullable Boolean> dropsRoot) {
        this.settings = settings;
        this.cages = cages;
        this.dropsRoot = dropsRoot;
    }

    /** The same sandbox, as a run of another kind needs it. */
    public Sandbox with(UnaryOperator<SandboxSettings> change) {
        return new Sandbox(change.apply(settings), cages, dropsRoot);
    }

    /** What came out; {@code stopped} is why we ended it ourselves, empty if it ended by itself. */
    public record Run(String output, String reports, int exitCode, String stopped, String sandbox) {}

    @Override
    public Run run(Path workingTree, List<String> command, String reports) {
        Bubblewrap known = bubblewrap();
        CrashPoints.hit("S1");
        return run(known, workingTree, command, reports);
    }

    private Bubblewrap bubblewrap() {
        Boolean known = dropsRoot.get();
        return known == null ? firstThatWorks() : new Bubblewrap(settings, known);
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
                dropsRoot.set(dropRoot);
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
            Process process = Launcher.start(bubblewrap.command(cage, staged, reports, command));
            try {
                Launcher.say(process, bubblewrap.options(staged, environment()));
                var ending = new Watch(process, cage, settings.limits()).untilItEnds();
                return told(ending, !reports.isEmpty(), describe(bubblewrap, cage));
            } finally {
                Watch.bury(process);
            }
        }
    }

    private static Run told(Watch.Ending ending, boolean reported, String sandbox) {
        int split = reported ? ending.output().lastIndexOf(Bubblewrap.REPORTS_FOLLOW) : -1;
        String printed = split < 0 ? ending.output() : ending.output().substring(0, split);
        String reports = split < 0 ? "" : ending.output().substring(split + Bubblewrap.REPORTS_FOLLOW.length());
        return new Run(printed, reports, ending.exitCode(), ending.stopped(), sandbox);
    }

    private static String describe(Bubblewrap bubblewrap, Cage cage) {
        return "bubblewrap, " + (bubblewrap.dropsRoot() ? "root dropped, " : "")
                + (Bubblewrap.filters() ? "seccomp, " : "no seccomp, ") + "limits: " + cage.tier()
                + bubblewrap.closed().stream()
                        .map(binding -> ", closed to it: " + binding.target())
                        .collect(Collectors.joining());
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(ENVIRONMENT);
        environment.put("PATH", settings.searchPath());
        environment.put("JAVA_HOME", settings.javaHome().toString());
        return environment;
    }
}
