package com.aigentsy.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Outcome;
import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Target;
import com.aigentsy.execution.domain.state.Ended;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Generating;
import com.aigentsy.execution.domain.state.Pricing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptPolicyTest {

    private final AttemptPolicy policy = new AttemptPolicy(3);
    private final Generating first = new Pricing()
            .plan(new Price(BigDecimal.TEN, "USD", Map.of(), "posted-v1", List.of()))
            .generate(new Plan("fix it", List.of("a")), new Target("acme/till", "main", "0", true));

    @Test
    void triesAgainWithWhatWentWrong() {
        ExecutionState next = policy.afterFailure(first, "validation_failed", "red");
        assertThat(next).isInstanceOfSatisfying(Generating.class, state -> {
            assertThat(state.attempt()).isEqualTo(2);
            assertThat(state.problem()).isEqualTo("red");
            assertThat(state.target()).isEqualTo(first.target());
        });
    }

    @Test
    void endsAfterTheThirdAttemptWithItsReasonAndWhatWasDone() {
        ExecutionState last = policy.afterFailure(first.again("1").again("2"), "validation_failed", "still red");
        assertThat(last).isInstanceOfSatisfying(Ended.class, state -> {
            assertThat(state.ending().outcome()).isEqualTo(Outcome.FAILED);
            assertThat(state.ending().reason()).isEqualTo("validation_failed");
            assertThat(state.ending().detail()).contains("3 of 3").contains("still red");
            assertThat(state.soFar().plan()).isEqualTo(first.plan());
        });
    }

    @Test
    void namesStatesAsTheyAreCalledOutside() {
        assertThat(first.slug()).isEqualTo("generating");
        assertThat(ExecutionState.slug(com.aigentsy.execution.domain.state.AwaitingApproval.class))
                .isEqualTo("awaiting_approval");
    }
}
