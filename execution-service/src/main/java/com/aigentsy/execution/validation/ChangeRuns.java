package com.aigentsy.execution.validation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All runs of the tests around one change. {@code byBaseTests} is the changed program under the base's own tests, and is
 * there if the change touches what judges it; {@code testsAlone} is the base under the change's tests, and is there if
 * nothing that failed before was mended. {@code touched} are the tests that still fail although they test what the change
 * touches.
 */
public record ChangeRuns(
        TestRun before,
        TestRun after,
        @Nullable TestRun byBaseTests,
        @Nullable TestRun testsAlone,
        Set<String> touched,
        Touches touches) {

    public ChangeRuns {
        touched = Set.copyOf(touched);
    }

    /** What the change touches: nothing but words, nothing but tests, or the program. */
    public enum Touches {
        WORDS,
        TESTS,
        PROGRAM
    }

    /** What the next attempt should read: the run that decided. */
    public TestRun telling() {
        return byBaseTests != null && byBaseTests.failed() > after.failed() ? byBaseTests : after;
    }
}
