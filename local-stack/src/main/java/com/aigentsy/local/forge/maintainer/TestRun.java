package com.aigentsy.local.forge.maintainer;

import java.time.Duration;

/** How a repository's tests went on a pull request's head. */
sealed interface TestRun {

    record Passed() implements TestRun {}

    record Failed(int exitCode, String output) implements TestRun {}

    record TimedOut(Duration limit) implements TestRun {}

    /** Nothing was run; the reason says what to install or allow. */
    record NotRun(String reason) implements TestRun {}
}
