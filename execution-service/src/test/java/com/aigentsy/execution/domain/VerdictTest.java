package com.aigentsy.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.LlmCall;
import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import com.aigentsy.events.Validation.Counts;
import com.aigentsy.events.Validation.Evidence;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.Planning;
import com.aigentsy.execution.domain.state.Validating;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Price PRICE = new Price(BigDecimal.TEN, "USD", Map.of(), "m", List.of());
    private static final Validation EVIDENCE = new Validation(
            false,
            2,
            1,
            List.of(),
            new Evidence("make test", "bubblewrap", 2, new Counts(2, 1, 1), new Counts(2, 1, 1), "00"));
    private static final Validating TRIED = new Validating(
            PRICE,
            new Plan("a", List.of()),
            new Target("acme/till", "main", "00", true),
            new Solution(new CodeFix(List.of(), "m", "t", "d"), null),
            2);
    private static final Ending ENDING = Ending.failed("validation_failed", "x");

    @Test
    void holdsWhenTheTestsPassedAndIsRefutedWhenTheyDidNot() {
        assertThat(Verdict.of(TRIED, TRIED.passed(EVIDENCE, "", Instant.EPOCH))).contains(new Verdict(2, "validated"));
        assertThat(Verdict.of(TRIED, TRIED.again("no"))).contains(new Verdict(2, "refuted"));
        assertThat(Verdict.of(TRIED, TRIED.end(ENDING, EVIDENCE))).contains(new Verdict(2, "refuted"));
    }

    @Test
    void saysNothingWhereNoTestRan() {
        assertThat(Verdict.of(TRIED, TRIED.end(ENDING))).isEmpty();
        assertThat(Verdict.of(new Planning(PRICE, 1, null), TRIED)).isEmpty();
    }

    @Test
    void judgesTheLastChangeOnly() {
        var judged = new Verdict(2, "refuted")
                .on(List.of(call("plan", "answered"), call("code", "refuted"), call("code", "answered")));
        assertThat(judged).extracting(LlmCall::outcome).containsExactly("answered", "refuted", "refuted");
        assertThat(judged).extracting(LlmCall::task).containsExactly("plan", "code", "code");
    }

    private static LlmCall call(String task, String outcome) {
        return new LlmCall(task, "anthropic", "m", 1, 1, BigDecimal.ONE, "00", outcome);
    }
}
