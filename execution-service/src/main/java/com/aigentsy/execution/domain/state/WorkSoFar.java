package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import org.jspecify.annotations.Nullable;

/** What an execution has produced up to a point; absent is what it has not reached. */
public record WorkSoFar(
        @Nullable Price price,
        @Nullable Plan plan,
        @Nullable Target target,
        @Nullable Solution solution,
        @Nullable Validation validation) {

    public static final WorkSoFar NOTHING = new WorkSoFar(null, null, null, null, null);

    public static WorkSoFar priced(Price price) {
        return new WorkSoFar(price, null, null, null, null);
    }
}
