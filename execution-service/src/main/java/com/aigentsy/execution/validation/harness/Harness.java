package com.aigentsy.execution.validation.harness;

import java.util.List;

/**
 * One way to run a repository's tests: the command as the shell gets it, how it is shown to a person, and the shell
 * pattern of the JUnit XML files it leaves (empty if none).
 */
public record Harness(String shown, List<String> command, String reports) {

    public Harness {
        command = List.copyOf(command);
    }

    static Harness of(String... command) {
        return new Harness(String.join(" ", command), List.of(command), "");
    }

    static Harness script(String shown, String script) {
        return new Harness(shown, List.of("/bin/sh", "-c", script), "");
    }

    Harness leaving(String pattern) {
        return new Harness(shown, command, pattern);
    }
}
