package com.aigentsy.execution.steps;

import com.aigentsy.events.Validation;
import com.aigentsy.execution.validation.TestRun;
import java.util.stream.Collectors;

/** What a failed validation tells the next attempt: the gates that did not hold, and the end of the tests' output. */
final class FailureReport {

    private static final int OUTPUT = 6_000;

    private FailureReport() {}

    static String of(Validation validation, TestRun after) {
        String gates = validation.gates().stream()
                .filter(gate -> !gate.passed())
                .map(gate -> gate.name() + ": " + gate.detail())
                .collect(Collectors.joining("\n"));
        String output = after.output().strip();
        String tail = output.length() <= OUTPUT ? output : "…" + output.substring(output.length() - OUTPUT);
        return "%d tests run, %d passed, %d failed (%s)%n%s%n%n%s"
                .formatted(after.run(), after.passed(), after.failed(), after.command(), gates, tail);
    }
}
