package com.aigentsy.execution.validation;

import static com.aigentsy.execution.validation.Runs.counted;
import static com.aigentsy.execution.validation.Runs.exit;
import static com.aigentsy.execution.validation.Runs.failing;
import static com.aigentsy.execution.validation.Runs.named;
import static com.aigentsy.execution.validation.Runs.run;
import static com.aigentsy.execution.validation.Runs.runs;
import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Digests;
import com.aigentsy.events.Validation;
import com.aigentsy.events.Validation.Gate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationPolicyTest {

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
                new Case(
                        "a green repository gets a test that proves nothing",
                        named("a+"),
                        named("a+ b+"),
                        "proves_something",
                        false),
                new Case("without names, the failing test passes", counted(3, 1), counted(4, 0), "", true),
                new Case("a test file that did not compile runs now", counted(0, 0), named("a+ b+"), "", true),
                new Case("it crashed before", exit(named("a+"), 134, false), named("a+ b+"), "", true),
                new Case("it hung before", exit(named("a+"), -1, true), named("a+ b+"), "", true),
                new Case("green stays green", named("a+"), named("a+"), "proves_something", false),
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
        Validation validation = ValidationPolicy.decide(runs(example.before(), example.after()), 1);
        assertThat(failing(validation)).isEqualTo(example.failing());
        assertThat(validation.passed()).isEqualTo(example.passes());
    }

    @Test
    void saysWhichKnownFailuresRemain() {
        Validation validation = ValidationPolicy.decide(runs(named("a- b-"), named("a+ b-")), 1);
        assertThat(validation.gates())
                .contains(new Gate("known_failures_remain", true, "2 failed before, 1 after; still failing: b"));
    }

    @Test
    void carriesTheCountsOfBothSidesAndTheAttemptAsEvidence() {
        Validation validation = ValidationPolicy.decide(runs(named("a+ b-"), named("a+ b+ c+")), 2);
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

    @Test
    void takesAProgramThatCountsNothingForATestOnlyIfItFailedBefore() {
        TestRun fails = run(0, 1, Map.of("java ATest (exit code)", false));
        TestRun ends = run(1, 0, Map.of("java ATest (exit code)", true));
        assertThat(failing(ValidationPolicy.decide(runs(fails, ends), 1))).isEmpty();
        assertThat(failing(ValidationPolicy.decide(runs(ends, ends), 1))).isEqualTo("tests_ran proves_something");
    }

    @Test
    void missesAFailingTestByTheNameItsToolGaveItButNotASentence() {
        TestRun tool = named("a+ TillTest.b-");
        TestRun sentence = run(1, 1, Map.of("a", true, "b gives 3, not 2", false));
        assertThat(failing(ValidationPolicy.decide(runs(tool, named("a+ TillTest.c+")), 1)))
                .isEqualTo("none_vanished");
        assertThat(failing(ValidationPolicy.decide(runs(sentence, named("a+ b+")), 1)))
                .isEmpty();
    }
}
