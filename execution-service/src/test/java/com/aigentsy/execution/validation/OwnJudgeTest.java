package com.aigentsy.execution.validation;

import static com.aigentsy.execution.validation.Runs.failing;
import static com.aigentsy.execution.validation.Runs.named;
import static com.aigentsy.execution.validation.Runs.run;
import static com.aigentsy.execution.validation.Runs.runs;
import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Validation;
import com.aigentsy.execution.validation.ChangeRuns.Touches;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OwnJudgeTest {

    /** What it is, the change's own run, the base's tests on it, its tests on the base, and the gates that fail. */
    static Stream<Arguments> trials() {
        TestRun before = named("a+ b-");
        TestRun green = named("a+");
        return Stream.of(
                Arguments.of("the base's tests agree", before, named("a+ b+"), named("a+ b+"), null, ""),
                Arguments.of(
                        "it bends the test",
                        before,
                        named("a+ b+"),
                        named("a+ b-"),
                        null,
                        "base_tests_hold proves_something"),
                Arguments.of(
                        "it excuses a broken test",
                        green,
                        named("a+ c+"),
                        named("a-"),
                        named("a+ c-"),
                        "base_tests_hold"),
                Arguments.of(
                        "it mends one and bends another",
                        named("a- b-"),
                        named("a+ b+"),
                        named("a+ b-"),
                        null,
                        "base_tests_hold"),
                Arguments.of("its test fails without it", green, named("a+ b+"), green, named("a+ b-"), ""),
                Arguments.of(
                        "its test passes without it",
                        green,
                        named("a+ b+"),
                        named("a+"),
                        named("a+ b+"),
                        "proves_something"),
                Arguments.of(
                        "its tests do not compile without it",
                        green,
                        named("a+ b+"),
                        named("a+"),
                        run(0, 0, Map.of()),
                        ""),
                Arguments.of("tests alone", green, named("a+ b+"), green, null, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void letsNoChangeBeItsOwnJudge(
            String what, TestRun before, TestRun after, TestRun byBaseTests, @Nullable TestRun alone, String failing) {
        Touches touches = what.equals("tests alone") ? Touches.TESTS : Touches.PROGRAM;
        Validation validation =
                ValidationPolicy.decide(new ChangeRuns(before, after, byBaseTests, alone, Set.of(), touches), 1);
        assertThat(failing(validation)).isEqualTo(failing);
    }

    @Test
    void refusesHalfOfAFix() {
        TestRun half = named("a+ b-");
        var runs = new ChangeRuns(named("a- b-"), half, null, null, Set.of("b"), Touches.PROGRAM);
        assertThat(failing(ValidationPolicy.decide(runs, 1))).isEqualTo("touched_tests_pass");
    }

    @Test
    void asksNoProofOfWords() {
        TestRun green = named("a+");
        assertThat(ValidationPolicy.decide(new ChangeRuns(green, green, null, null, Set.of(), Touches.WORDS), 1)
                        .passed())
                .isTrue();
    }
}
