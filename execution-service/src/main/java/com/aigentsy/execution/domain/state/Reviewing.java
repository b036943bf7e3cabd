package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import java.time.Instant;

/** The tests are satisfied; a second model reads the change before a person is asked. */
public record Reviewing(
        Price price, Plan plan, Target target, Solution solution, Validation validation, String diff, int attempt)
        implements Attempted {

    @Override
    public WorkSoFar soFar() {
        return new WorkSoFar(price, plan, target, solution, validation);
    }

    /** {@code evidence} says what the review came to, beside what the tests showed. */
    public AwaitingApproval passed(Validation evidence, Instant expiresAt) {
        return new AwaitingApproval(price, plan, target, solution, evidence, diff, expiresAt, null, null);
    }

    public Ended end(Ending ending, Validation evidence) {
        return new Ended(ending, new WorkSoFar(price, plan, target, solution, evidence));
    }

    @Override
    public Generating again(String problem) {
        return new Generating(price, plan, target, attempt + 1, problem);
    }
}
