package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Price;
import java.time.Instant;

/** The first step: what to ask, and who does the work. */
public record Pricing() implements ExecutionState {

    @Override
    public WorkSoFar soFar() {
        return WorkSoFar.NOTHING;
    }

    public Planning plan(Price price) {
        return new Planning(price, 1, null);
    }

    public Writing write(Price price) {
        return new Writing(price, 1, null);
    }

    public HandedOver handOver(Price price, Instant until) {
        return new HandedOver(price, until);
    }
}
