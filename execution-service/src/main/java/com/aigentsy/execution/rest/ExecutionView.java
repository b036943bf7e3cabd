package com.aigentsy.execution.rest;

import com.aigentsy.events.Feedback;
import com.aigentsy.events.LlmCall;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Waiting;
import com.aigentsy.execution.domain.state.Attempted;
import com.aigentsy.execution.domain.state.Ended;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.Released;
import com.aigentsy.execution.domain.state.WorkSoFar;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An execution as it is shown; {@code costUsd} is what its model calls have cost so far, {@code revisionGivenUp} why the
 * pull request that is there was not changed after its last review.
 */
public record ExecutionView(
        String executionId,
        String opportunityId,
        String status,
        String state,
        int revision,
        @Nullable Integer attempt,
        String title,
        String url,
        @Nullable String repository,
        @Nullable Price price,
        @Nullable Plan plan,
        @Nullable Target target,
        @Nullable Validation validation,
        @Nullable Waiting waiting,
        List<Feedback> reviews,
        @Nullable Ending revisionGivenUp,
        @Nullable Ending completion,
        List<LlmCall> llmCalls,
        BigDecimal costUsd) {

    static ExecutionView of(Execution execution, List<LlmCall> calls) {
        Opportunity opportunity = execution.scored().opportunity();
        WorkSoFar work = execution.state().soFar();
        String state = execution.state().slug();
        return new ExecutionView(
                execution.id(),
                opportunity.id(),
                state,
                state,
                execution.revision(),
                execution.state() instanceof Attempted tried ? tried.attempt() : null,
                opportunity.title(),
                opportunity.url(),
                opportunity.repository(),
                work.price(),
                work.plan(),
                work.target(),
                work.validation(),
                execution.waiting(),
                execution.reviews(),
                execution.state() instanceof Released released ? released.givenUp() : null,
                execution.state() instanceof Ended ended ? ended.ending() : null,
                calls,
                calls.stream().map(LlmCall::costUsd).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
