package com.aigentsy.execution.validation.harness;

import com.aigentsy.execution.validation.report.TestReport;
import java.util.List;

/**
 * One way to run a repository's tests: the command as the shell gets it, how it is shown to a person, and the shell
 * pattern of the JUnit XML files it leaves (empty if none).
 */
public record Harness(String shown, List<String> command, String reports) {

    public Harness {
        command = List.copyOf(command);
    }

    static Harness script(String shown, String script) {
        return new Harness(shown, List.of("/bin/sh", "-c", script), "");
    }

    /** For programs that may count nothing: how they ended is said behind what they printed, as one test of that name. */
    static Harness program(String shown, String script) {
        return script(shown, "( " + script + "\n)\n" + TestReport.ended(shown) + "exit $ended");
    }

    Harness leaving(String pattern) {
        return new Harness(shown, command, pattern);
    }
}
