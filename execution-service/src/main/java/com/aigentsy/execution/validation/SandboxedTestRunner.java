package com.aigentsy.execution.validation;

import com.aigentsy.execution.validation.harness.Harness;
import com.aigentsy.execution.validation.harness.HarnessDetection;
import com.aigentsy.execution.validation.harness.TestReport;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Detects how the tests of a repository are run, runs them in bubblewrap and reads the counts from what they printed. */
public final class SandboxedTestRunner implements TestRunner {

    private final Sandbox sandbox;

    public SandboxedTestRunner(SandboxSettings settings) {
        this(new Sandbox(settings, Cages.best()));
        StagedRepository.removeOrphans();
    }

    SandboxedTestRunner(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public TestRun run(Path workingTree) {
        return HarnessDetection.in(workingTree)
                .map(harness -> run(workingTree, harness))
                .orElseGet(() -> new TestRun(
                        "none", "not started", 0, 0, 0, Map.of(), HarnessDetection.NOTHING_FOUND, -1, false));
    }

    private TestRun run(Path workingTree, Harness harness) {
        Sandbox.Run run = sandbox.run(workingTree, harness.command(), harness.reports());
        int split = run.output().lastIndexOf(Bubblewrap.REPORTS_FOLLOW);
        String printed = split < 0 ? run.output() : run.output().substring(0, split);
        String xml = split < 0 ? "" : run.output().substring(split + Bubblewrap.REPORTS_FOLLOW.length());
        TestReport report = TestReport.read(printed, xml);
        return new TestRun(
                harness.shown(),
                run.sandbox(),
                report.run(),
                report.passed(),
                report.failed(),
                report.byName(),
                readable(printed, run.stopped()),
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
