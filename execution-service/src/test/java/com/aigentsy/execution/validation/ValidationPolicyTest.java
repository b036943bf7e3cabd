package com.aigentsy.execution.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Digests;
import com.aigentsy.events.Validation;
import com.aigentsy.events.Validation.Gate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationPolicyTest {

    /** "a+ b-": test a passed, test b failed; the counts follow from them. */
    private static TestRun named(String results) {
        Map<String, Boolean> byName = new LinkedHashMap<>();
        Arrays.stream(results.split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(word -> byName.put(word.substring(0, word.length() - 1), word.endsWith("+")));
        int passed = (int) byName.values().stream().filter(passes -> passes).count();
        return run(passed, byName.size() - passed, byName);
    }

    private static TestRun counted(int passed, int failed) {
        return run(passed, failed, Map.of());
    }

    private static TestRun run(int passed, int failed, Map<String, Boolean> byName) {
        int exit = failed > 0 || passed == 0 ? 1 : 0;
        return new TestRun(
                "java Tests.java", "bubblewrap", passed + failed, passed, failed, byName, "printed", exit, false);
    }

    private static TestRun exit(TestRun run, int code, boolean timedOut) {
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

    /** What it is, before, after, and the gates that fail ("" for a change that passes all of them). */
    record Case(String what, TestRun before, TestRun after, String failing, boolean passes) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Case> cases() {
        var noNames = Map.<String, Boolean>of();
        var onlyFailures = Map.of("b", false);
        return Stream.of(
                new Case("the failing test passes", named("a+ b-"), named("a+ b+"), "", true),
                new Case("a green repository gets a new test", named("a+"), named("a+ b+"), "", true),
                new Case("without names, the failing test passes", counted(3, 1), counted(4, 0), "", true),
                new Case("a test file that did not compile runs now", counted(0, 0), named("a+ b+"), "", true),
                new Case("it crashed before", exit(named("a+"), 134, false), named("a+ b+"), "", true),
                new Case("it hung before", exit(named("a+"), -1, true), named("a+ b+"), "", true),
                new Case("green stays green: allowed, and said", named("a+"), named("a+"), "proves_something", true),
                new Case("one of three known failures is mended", named("a- b- c- d+"), named("a+ b- c- d+"), "", true),
                new Case("nothing is mended", named("a+ b-"), named("a+ b-"), "no_failures proves_something", false),
                new Case(
                        "one is mended, another known one is broken anew",
                        named("a- b- c+"),
                        named("a+ b- c-"),
                        "nothing_broken no_failures",
                        false),
                new Case(
                        "the new test fails",
                        named("a+"),
                        named("a+ b-"),
                        "nothing_broken no_failures proves_something",
                        false),
                new Case(
                        "fewer failures, but a new one among them",
                        named("a- b- c+"),
                        named("a+ b+ c+ d-"),
                        "nothing_broken no_failures",
                        false),
                new Case(
                        "known failures remain, but nobody knows which",
                        counted(1, 3),
                        counted(2, 2),
                        "no_failures",
                        false),
                new Case(
                        "only failures are named, on both sides",
                        run(2, 2, Map.of("b", false, "c", false)),
                        run(3, 1, onlyFailures),
                        "",
                        true),
                new Case("the failing test is deleted", named("a+ b-"), named("a+"), "none_vanished", false),
                new Case(
                        "the failing test is replaced by an easy one",
                        named("a+ b+ c-"),
                        named("a+ d+ e+"),
                        "none_vanished",
                        false),
                new Case(
                        "a passing test is skipped for a new one",
                        named("a+ b+"),
                        named("a+ c+"),
                        "none_vanished proves_something",
                        false),
                new Case("counts shrink", counted(5, 1), counted(5, 0), "none_vanished", false),
                new Case(
                        "no test ran",
                        named("a+"),
                        run(0, 0, noNames),
                        "tests_ran finished none_vanished proves_something",
                        false),
                new Case(
                        "no test ran although it exits with 0",
                        run(0, 0, noNames),
                        exit(run(0, 0, noNames), 0, false),
                        "tests_ran proves_something",
                        false),
                new Case(
                        "it crashes after green tests",
                        named("a+ b-"),
                        exit(named("a+ b+"), 139, false),
                        "finished",
                        false),
                new Case(
                        "it hangs after green tests",
                        named("a+ b-"),
                        exit(named("a+ b+"), -1, true),
                        "finished",
                        false),
                new Case(
                        "exit 0 hides a failure",
                        counted(1, 1),
                        exit(counted(1, 1), 0, false),
                        "no_failures proves_something",
                        false));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decides(Case example) {
        Validation validation = ValidationPolicy.decide(example.before(), example.after(), 1);
        List<String> failing = validation.gates().stream()
                .filter(gate -> !gate.passed())
                .map(Gate::name)
                .toList();
        assertThat(String.join(" ", failing)).isEqualTo(example.failing());
        assertThat(validation.passed()).isEqualTo(example.passes());
    }

    @Test
    void saysWhichKnownFailuresRemain() {
        Validation validation = ValidationPolicy.decide(named("a- b-"), named("a+ b-"), 1);
        assertThat(validation.gates())
                .contains(new Gate("known_failures_remain", true, "2 failed before, 1 after; still failing: b"));
    }

    @Test
    void carriesTheCountsOfBothSidesAndTheAttemptAsEvidence() {
        Validation validation = ValidationPolicy.decide(named("a+ b-"), named("a+ b+ c+"), 2);
        assertThat(validation.testsRun()).isEqualTo(3);
        assertThat(validation.testsPassed()).isEqualTo(3);
        assertThat(validation.evidence())
                .isEqualTo(new Validation.Evidence(
                        "java Tests.java",
                        "bubblewrap",
                        2,
                        new Validation.Counts(2, 1, 1),
                        new Validation.Counts(3, 3, 0),
                        Digests.sha256("printed")));
    }
}
