package com.aigentsy.events;

import java.util.List;

/** What running the repository's own tests showed, counted before and after the change. */
public record Validation(boolean passed, int testsRun, int testsPassed, List<Gate> gates, Evidence evidence) {

    public Validation {
        gates = List.copyOf(gates);
    }

    /** One check the change had to pass. */
    public record Gate(String name, boolean passed, String detail) {}

    /** How the counts came about: the command, the isolation it ran in, and the counts on both sides. */
    public record Evidence(
            String command, String sandbox, int attempts, Counts before, Counts after, String outputSha256) {}

    public record Counts(int run, int passed, int failed) {}
}
