package com.aigentsy.execution.validation;

import com.aigentsy.events.Validation;
import com.aigentsy.events.Validation.Gate;
import com.aigentsy.execution.validation.ChangeRuns.Touches;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs of tests before and after a change, and what a validation of them holds against it. */
final class Runs {

    private Runs() {}

    /** "a+ b-": test a passed, test b failed; the counts follow from them. */
    static TestRun named(String results) {
        Map<String, Boolean> byName = new LinkedHashMap<>();
        Arrays.stream(results.split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(word -> byName.put(word.substring(0, word.length() - 1), word.endsWith("+")));
        int passed = (int) byName.values().stream().filter(passes -> passes).count();
        return run(passed, byName.size() - passed, byName);
    }

    static TestRun counted(int passed, int failed) {
        return run(passed, failed, Map.of());
    }

    static TestRun run(int passed, int failed, Map<String, Boolean> byName) {
        int exit = failed > 0 || passed == 0 ? 1 : 0;
        return new TestRun(
                "java Tests.java", "bubblewrap", passed + failed, passed, failed, byName, "printed", exit, false);
    }

    static TestRun exit(TestRun run, int code, boolean timedOut) {
        return new TestRun(
                run.command(),
                run.sandbox(),
                run.run(),
                run.passed(),
                run.failed(),
                run.byName(),
                run.output(),
                code,
                timedOut);
    }

    static ChangeRuns runs(TestRun before, TestRun after) {
        return new ChangeRuns(before, after, null, null, Set.of(), Touches.PROGRAM);
    }

    static String failing(Validation validation) {
        return validation.gates().stream()
                .filter(gate -> !gate.passed())
                .map(Gate::name)
                .collect(Collectors.joining(" "));
    }
}
