package com.aigentsy.execution.steps;

import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.state.Generating;
import com.aigentsy.execution.domain.state.Planning;
import com.aigentsy.execution.domain.state.Pricing;
import com.aigentsy.execution.domain.state.Reviewing;
import com.aigentsy.execution.domain.state.Validating;
import com.aigentsy.execution.domain.state.ValidatingEdit;
import com.aigentsy.execution.domain.state.Writing;

/** The steps by the state they leave. */
public record Steps(
        PricingStep pricing,
        PlanningStep planning,
        GeneratingStep generating,
        ValidatingStep validating,
        ReviewStep reviewing,
        WritingStep writing,
        EditStep editing) {

    public Step price(Execution execution, Pricing state) {
        return pricing.take(execution, state);
    }

    public Step plan(Execution execution, Planning state) {
        return planning.take(execution, state);
    }

    public Step generate(Execution execution, Generating state) {
        return generating.take(execution, state);
    }

    public Step validate(Execution execution, Validating state) {
        return validating.take(execution, state);
    }

    public Step review(Execution execution, Reviewing state) {
        return reviewing.take(execution, state);
    }

    public Step write(Execution execution, Writing state) {
        return writing.take(execution, state);
    }

    public Step validate(ValidatingEdit state) {
        return editing.take(state);
    }
}
