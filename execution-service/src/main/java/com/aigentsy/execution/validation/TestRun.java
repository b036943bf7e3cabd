package com.aigentsy.execution.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one run of a repository's tests showed. {@code byName} is true for a test that passed and is empty where the tool
 * names none; {@code sandbox} names the isolation, the tier of its limits and where packages came from; an exit code of -1 means killed.
 */
public record TestRun(
        String command,
        String sandbox,
        int run,
        int passed,
        int failed,
        Map<String, Boolean> byName,
        String output,
        int exitCode,
        boolean timedOut) {

    public TestRun {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }
}
