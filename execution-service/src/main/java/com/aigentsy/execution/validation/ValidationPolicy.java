package com.aigentsy.execution.validation;

import com.aigentsy.events.Digests;
import com.aigentsy.events.Validation;
import com.aigentsy.events.Validation.Counts;
import com.aigentsy.events.Validation.Gate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides whether a change deserves to leave the house, from one test run before it and one after it. Every gate but the
 * last must hold:
 *
 * <ul>
 *   <li>{@code tests_ran}: at least one test ran; zero tests prove nothing.
 *   <li>{@code finished}: the run ended by itself, and an exit code other than 0 is explained by failed tests. A crash or
 *       a time-out after some green tests is a failure.
 *   <li>{@code none_vanished}: no fewer tests than before, and every name that passed before is still there.
 *   <li>{@code nothing_broken}: what passed before passes, and nothing fails that did not fail before.
 *   <li>{@code no_failures}: nothing fails. Or, on a repository that was red already, it is called
 *       {@code known_failures_remain}: strictly fewer tests fail than before, each by name one of those that failed then.
 *       A repository with five open bugs and a test for each can be mended one by one that way; where the output names no
 *       tests, only all green will do.
 *   <li>{@code proves_something}: a test that failed passes now, or more tests pass. Recorded, but does not block: not
 *       every good change comes with a test, and a person sees this before approving.
 * </ul>
 */
public final class ValidationPolicy {

    public static final String PROVES_SOMETHING = "proves_something";

    private ValidationPolicy() {}

    /** {@code attempt} counts from 1 and is part of the evidence. */
    public static Validation decide(TestRun before, TestRun after, int attempt) {
        List<Gate> gates = List.of(
                testsRan(after),
                finished(after),
                noneVanished(before, after),
                nothingBroken(before, after),
                failures(before, after),
                provesSomething(before, after));
        boolean passed =
                gates.stream().allMatch(gate -> gate.passed() || gate.name().equals(PROVES_SOMETHING));
        return new Validation(passed, after.run(), after.passed(), gates, evidence(before, after, attempt));
    }

    private static Gate testsRan(TestRun after) {
        return new Gate("tests_ran", after.run() > 0, after.run() + " tests ran");
    }

    private static Gate finished(TestRun after) {
        if (after.timedOut()) {
            return new Gate("finished", false, "stopped at a limit");
        }
        boolean explained = after.exitCode() == 0 || after.failed() > 0;
        return new Gate("finished", explained, "exit code " + after.exitCode());
    }

    private static Gate noneVanished(TestRun before, TestRun after) {
        Set<String> gone = named(before, passes -> passes);
        gone.removeAll(after.byName().keySet());
        boolean named = complete(before) && complete(after);
        boolean kept = after.run() >= before.run() && (gone.isEmpty() || !named);
        String detail = before.run() + " tests before, " + after.run() + " after";
        return new Gate("none_vanished", kept, named && !gone.isEmpty() ? detail + "; gone: " + list(gone) : detail);
    }

    private static Gate nothingBroken(TestRun before, TestRun after) {
        Set<String> broken = after.failed() == 0 ? new TreeSet<>() : named(after, passes -> !passes);
        broken.removeAll(named(before, passes -> !passes));
        return new Gate("nothing_broken", broken.isEmpty(), broken.isEmpty() ? "no new failure" : list(broken));
    }

    private static Gate failures(TestRun before, TestRun after) {
        String detail = before.failed() + " failed before, " + after.failed() + " after";
        Set<String> failing = named(after, passes -> !passes);
        boolean known = failing.size() == after.failed()
                && named(before, passes -> !passes).containsAll(failing);
        if (after.failed() > 0 && after.failed() < before.failed() && known) {
            return new Gate("known_failures_remain", true, detail + "; still failing: " + list(failing));
        }
        return new Gate("no_failures", after.failed() == 0, detail);
    }

    private static Gate provesSomething(TestRun before, TestRun after) {
        Set<String> mended = named(after, passes -> passes);
        mended.retainAll(named(before, passes -> !passes));
        boolean proves = !mended.isEmpty() || after.failed() < before.failed() || after.passed() > before.passed();
        return new Gate(
                PROVES_SOMETHING,
                proves,
                proves ? before.passed() + " passed before, " + after.passed() + " after" : "no test shows the change");
    }

    /** A tool that names only what failed cannot tell us which passing test is gone; then the count decides. */
    private static boolean complete(TestRun run) {
        return run.byName().size() == run.run();
    }

    private static Set<String> named(TestRun run, Predicate<Boolean> verdict) {
        return run.byName().entrySet().stream()
                .filter(test -> verdict.test(test.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(Set<String> names) {
        String shown = names.stream().limit(5).collect(Collectors.joining(", "));
        return names.size() > 5 ? shown + " and " + (names.size() - 5) + " more" : shown;
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
