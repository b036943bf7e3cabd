package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Target;
import org.jspecify.annotations.Nullable;

/** Reading the repository and asking for a plan; {@code problem} is what was wrong with the plan before. */
public record Planning(Price price, int attempt, @Nullable String problem) implements Attempted {

    @Override
    public WorkSoFar soFar() {
        return WorkSoFar.priced(price);
    }

    public Generating generate(Plan plan, Target target) {
        return new Generating(price, plan, target, 1, null);
    }

    @Override
    public Planning again(String problem) {
        return new Planning(price, attempt + 1, problem);
    }
}
