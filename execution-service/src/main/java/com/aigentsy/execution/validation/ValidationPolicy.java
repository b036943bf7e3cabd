package com.aigentsy.execution.validation;

import com.aigentsy.events.Digests;
import com.aigentsy.events.Validation;
import com.aigentsy.events.Validation.Counts;
import com.aigentsy.events.Validation.Gate;
import com.aigentsy.execution.validation.ChangeRuns.Touches;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Decides whether a change deserves to leave the house, from the runs of the tests around it. Every gate must hold:
 *
 * <ul>
 *   <li>{@code tests_ran}: at least one test ran; zero tests prove nothing. A program that counts nothing is one test
 *       only if it failed before.
 *   <li>{@code finished}: the run ended by itself, and an exit code other than 0 is explained by failed tests. A crash or
 *       a time-out after some green tests is a failure.
 *   <li>{@code none_vanished}: no fewer tests than before, and every name that was there before is still there.
 *   <li>{@code nothing_broken}: what passed before passes, and nothing fails that did not fail before.
 *   <li>{@code no_failures}: nothing fails. Or, on a repository that was red already, it is called
 *       {@code known_failures_remain}: strictly fewer tests fail than before, each by name one of those that failed then.
 *       A repository with five open bugs and a test for each can be mended one by one that way; where the output names no
 *       tests, only all green will do.
 *   <li>{@code touched_tests_pass}: none of the known failures that remain is about a function the change touches. A
 *       change that mends half of a bug is refused.
 *   <li>{@code base_tests_hold}: where the change touches tests or what configures them, all of that is true as well with
 *       the tests as they were, and nothing fails with them that the change's own version of them lets pass.
 *   <li>{@code proves_something}: a test that failed passes now, or a test of the change fails without the rest of it.
 *       Words alone need no proof.
 * </ul>
 */
public final class ValidationPolicy {

    private ValidationPolicy() {}

    /** {@code attempt} counts from 1 and is part of the evidence. */
    public static Validation decide(ChangeRuns runs, int attempt) {
        var gates = new ArrayList<>(new Comparison(runs.before(), runs.after()).gates());
        if (runs.byBaseTests() instanceof TestRun upheld) {
            gates.add(baseTestsHold(runs, upheld));
        }
        if (runs.after().failed() > 0) {
            gates.add(touchedTestsPass(runs));
        }
        gates.add(provesSomething(runs));
        boolean passed = gates.stream().allMatch(Gate::passed);
        TestRun after = runs.after();
        return new Validation(passed, after.run(), after.passed(), gates, evidence(runs.before(), after, attempt));
    }

    /** Whether nothing was lost from one run to the other. */
    static boolean holds(TestRun before, TestRun after) {
        return new Comparison(before, after).gates().stream().allMatch(Gate::passed);
    }

    static boolean mends(TestRun before, TestRun after) {
        return new Comparison(before, after).mends();
    }

    private static Gate baseTestsHold(ChangeRuns runs, TestRun upheld) {
        String broken = new Comparison(runs.before(), upheld)
                .gates().stream()
                        .filter(gate -> !gate.passed())
                        .map(gate -> gate.name() + ": " + gate.detail())
                        .collect(Collectors.joining("; "));
        boolean hadNone = runs.before().run() == 0;
        boolean eased = upheld.failed() > runs.after().failed();
        String detail = "with the tests and their settings as they were before the change, " + upheld.passed()
                + " passed and " + upheld.failed() + " failed" + (broken.isEmpty() ? "" : "; " + broken);
        return new Gate("base_tests_hold", hadNone || broken.isEmpty() && !eased, detail);
    }

    private static Gate touchedTestsPass(ChangeRuns runs) {
        boolean pass = runs.touched().isEmpty();
        String failing = "still failing, and about what the change touches: " + Comparison.list(runs.touched());
        return new Gate("touched_tests_pass", pass, pass ? "what still fails is about something else" : failing);
    }

    private static Gate provesSomething(ChangeRuns runs) {
        TestRun judged = Objects.requireNonNullElse(runs.byBaseTests(), runs.after());
        String counts =
                runs.before().passed() + " passed before, " + runs.after().passed() + " after";
        if (mends(runs.before(), judged) || onlyAddsTests(runs)) {
            return new Gate("proves_something", true, counts);
        }
        if (runs.testsAlone() instanceof TestRun alone && mends(alone, runs.after())) {
            return new Gate("proves_something", true, counts + "; a test of the change fails without it");
        }
        return runs.touches() == Touches.WORDS
                ? new Gate("proves_something", true, "only documentation changes")
                : new Gate("proves_something", false, "no test shows the change: add one that fails without it");
    }

    /** A change of tests and nothing else is worth its tests. */
    private static boolean onlyAddsTests(ChangeRuns runs) {
        return runs.touches() == Touches.TESTS
                && runs.after().passed() > runs.before().passed();
    }

    private static Validation.Evidence evidence(TestRun before, TestRun after, int attempt) {
        return new Validation.Evidence(
                after.command(),
                after.sandbox(),
                attempt,
                new Counts(before.run(), before.passed(), before.failed()),
                new Counts(after.run(), after.passed(), after.failed()),
                Digests.sha256(after.output()));
    }
}
