package com.aigentsy.execution.rest;

import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Waiting;
import java.time.Instant;
import java.util.stream.Stream;

/** Work that cannot go on by itself: on whom it waits, why, what to do about it, and when it looks again. */
public record WaitingView(
        String executionId,
        String opportunityId,
        String title,
        String state,
        String on,
        String reason,
        String detail,
        Instant until) {

    static Stream<WaitingView> of(Execution execution) {
        return execution.waiting() instanceof Waiting waiting
                ? Stream.of(new WaitingView(
                        execution.id(),
                        execution.opportunityId(),
                        execution.scored().opportunity().title(),
                        execution.state().slug(),
                        waiting.on(),
                        waiting.reason(),
                        waiting.detail(),
                        waiting.until()))
                : Stream.empty();
    }
}
