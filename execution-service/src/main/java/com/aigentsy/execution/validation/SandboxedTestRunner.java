package com.aigentsy.execution.validation;

import com.aigentsy.execution.validation.harness.Harness;
import com.aigentsy.execution.validation.harness.HarnessDetection;
import com.aigentsy.execution.validation.report.TestReport;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import com.aigentsy.execution.validation.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Detects how the tests of a repository are run, runs them in bubblewrap and reads the counts from what they printed. */
public final class SandboxedTestRunner implements TestRunner {

    private static final TestRun NOTHING =
            new TestRun("none", "not started", 0, 0, 0, Map.of(), HarnessDetection.NOTHING_FOUND, 0, false);

    private final Sandbox sandbox;

    public SandboxedTestRunner(SandboxSettings settings) {
        sandbox = new Sandbox(settings);
    }

    /** The first way that counts a test; where none does, the first that was tried is shown. */
    @Override
    public TestRun before(Path base) {
        Optional<TestRun> first = Optional.empty();
        for (Harness harness : HarnessDetection.candidates(base)) {
            TestRun run = run(base, harness);
            if (run.run() > 0) {
                return run;
            }
            first = first.or(() -> Optional.of(run));
        }
        return first.orElse(NOTHING);
    }

    @Override
    public TestRun after(TestRun before, Path base, Path tree) {
        return HarnessDetection.again(before.command(), base, tree)
                .map(harness -> run(tree, harness))
                .orElse(NOTHING);
    }

    private TestRun run(Path workingTree, Harness harness) {
        Sandbox.Run run = sandbox.run(workingTree, harness.command(), harness.reports());
        TestReport report = TestReport.read(run.output(), run.reports());
        return new TestRun(
                harness.shown(),
                run.sandbox(),
                report.run(),
                report.passed(),
                report.failed(),
                report.byName(),
                readable(run.output(), run.stopped()),
                run.exitCode(),
                !run.stopped().isEmpty());
    }

    private static String readable(String printed, String stopped) {
        String own = printed.lines()
                .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .collect(Collectors.joining("\n", "", "\n"));
        return stopped.isEmpty() ? own : own + "\n[stopped: " + stopped + "]\n";
    }
}
