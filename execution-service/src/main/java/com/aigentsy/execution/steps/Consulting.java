package com.aigentsy.execution.steps;

import com.aigentsy.execution.domain.AttemptPolicy;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.Waiting;
import com.aigentsy.execution.domain.state.Attempted;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.generation.CallKey;
import com.aigentsy.execution.generation.Conductor;
import com.aigentsy.execution.generation.Consultation;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.execution.generation.Reply;
import com.aigentsy.execution.prompt.Reading;
import java.time.Clock;
import java.util.function.Function;

/** Asking a model within a step: a bad answer costs an attempt, nobody to ask means waiting. */
public record Consulting(Conductor conductor, AttemptPolicy attempts, Clock clock) {

    static final String GENERATION_FAILED = "generation_failed";

    Step ask(Execution execution, Attempted state, Prompt prompt, Function<Reply, Reading<ExecutionState>> next) {
        var key = new CallKey(
                execution.id(), execution.opportunityId(), prompt.task(), state.attempt(), execution.revision());
        return switch (conductor.ask(key, prompt)) {
            case Consultation.Unavailable none -> waits(none);
            case Consultation.Answered answered -> new Step.To(read(state, next.apply(answered.reply())));
        };
    }

    private ExecutionState read(Attempted state, Reading<ExecutionState> reading) {
        return switch (reading) {
            case Reading.Good<ExecutionState> good -> good.value();
            case Reading.Bad<ExecutionState> bad -> attempts.afterFailure(state, GENERATION_FAILED, bad.problem());
        };
    }

    private Step waits(Consultation.Unavailable none) {
        return new Step.Wait(new Waiting(
                none.on(), none.reason(), none.detail(), clock.instant().plus(none.retryAfter())));
    }
}
