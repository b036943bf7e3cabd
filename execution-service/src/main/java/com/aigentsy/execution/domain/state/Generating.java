package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Target;
import org.jspecify.annotations.Nullable;

/** Asking for the change; {@code problem} is what was wrong with the attempt before. */
public record Generating(
        Price price,
        Plan plan,
        Target target,
        int attempt,
        @Nullable String problem) implements Attempted {

    @Override
    public WorkSoFar soFar() {
        return new WorkSoFar(price, plan, target, null, null);
    }

    public Validating validate(Solution solution) {
        return new Validating(price, plan, target, solution, attempt);
    }

    @Override
    public Generating again(String problem) {
        return new Generating(price, plan, target, attempt + 1, problem);
    }
}
