package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import java.time.Instant;

/** The repository's own tests are the judge of the change. */
public record Validating(Price price, Plan plan, Target target, Solution solution, int attempt) implements Attempted {

    @Override
    public WorkSoFar soFar() {
        return new WorkSoFar(price, plan, target, solution, null);
    }

    /** {@code validation} has passed; {@code diff} is what the operator reads. */
    public AwaitingApproval passed(Validation validation, String diff, Instant expiresAt) {
        return new AwaitingApproval(price, plan, target, solution, validation, diff, expiresAt, null, null);
    }

    /** As {@link #passed}, but a second model is asked first. */
    public Reviewing review(Validation validation, String diff) {
        return new Reviewing(price, plan, target, solution, validation, diff, attempt);
    }

    /** The evidence of a failed validation stays with the ending. */
    public Ended end(Ending ending, Validation validation) {
        return new Ended(ending, new WorkSoFar(price, plan, target, solution, validation));
    }

    @Override
    public Generating again(String problem) {
        return new Generating(price, plan, target, attempt + 1, problem);
    }
}
