package com.aigentsy.execution.domain;

import com.aigentsy.execution.domain.state.Attempted;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.ExecutionState;

/** At most so many attempts, each validated; the failure of the last one is the reason it ended. */
public record AttemptPolicy(int maxAttempts) {

    /** {@code problem} goes into the next prompt. */
    public ExecutionState afterFailure(Attempted state, String reason, String problem) {
        return state.attempt() < maxAttempts
                ? state.again(problem)
                : state.end(
                        Ending.failed(reason, "attempt %d of %d: %s".formatted(state.attempt(), maxAttempts, problem)));
    }
}
