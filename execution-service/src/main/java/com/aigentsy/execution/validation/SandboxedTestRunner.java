package com.aigentsy.execution.validation;

import com.aigentsy.execution.validation.dependencies.Dependencies;
import com.aigentsy.execution.validation.dependencies.Supply;
import com.aigentsy.execution.validation.harness.Harness;
import com.aigentsy.execution.validation.harness.HarnessDetection;
import com.aigentsy.execution.validation.report.TestReport;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import com.aigentsy.execution.validation.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Detects how the tests of a repository are run, runs them in a sandbox that has their packages, and reads the counts from
 * what they printed.
 */
public final class SandboxedTestRunner implements TestRunner {

    private static final TestRun NOTHING =
            new TestRun("none", "not started", 0, 0, 0, Map.of(), HarnessDetection.NOTHING_FOUND, 0, false);

    private final Dependencies dependencies;

    public SandboxedTestRunner(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    /** With nothing configured: what Maven has downloaded for this user, if it has. */
    public SandboxedTestRunner(SandboxSettings settings) {
        this(Dependencies.ofTheUser(new Sandbox(settings)));
    }

    /** The first way that counts a test; where none does, the first that was tried is shown. */
    @Override
    public TestRun before(Path base) {
        Optional<TestRun> first = Optional.empty();
        for (Harness harness : HarnessDetection.candidates(base)) {
            TestRun run = run(base, base, harness);
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
                .map(harness -> run(base, tree, harness))
                .orElse(NOTHING);
    }

    private TestRun run(Path base, Path workingTree, Harness harness) {
        Supply supply = dependencies.of(base);
        List<String> command = supply.command(harness.command());
        return told(harness, supply, supply.sandbox().run(workingTree, command, harness.reports()));
    }

    private static TestRun told(Harness harness, Supply supply, Sandbox.Run run) {
        TestReport report = TestReport.read(run.output(), run.reports());
        return new TestRun(
                harness.shown(),
                run.sandbox() + "; " + supply.evidence(),
                report.run(),
                report.passed(),
                report.failed(),
                report.byName(),
                complaint(supply, report) + readable(run.output(), run.stopped()),
                run.exitCode(),
                !run.stopped().isEmpty());
    }

    /** Where nothing ran, what was missing is worth reading. */
    private static String complaint(Supply supply, TestReport report) {
        return report.run() > 0 || supply.complaint().isEmpty()
                ? ""
                : "[while packages were fetched]\n" + supply.complaint() + "\n[the tests]\n";
    }

    private static String readable(String printed, String stopped) {
        String own = printed.lines()
                .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .collect(Collectors.joining("\n", "", "\n"));
        return stopped.isEmpty() ? own : own + "\n[stopped: " + stopped + "]\n";
    }
}
