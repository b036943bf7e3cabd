package com.aigentsy.execution;

import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Waiting;
import com.aigentsy.execution.domain.state.Attempted;
import com.aigentsy.execution.domain.state.Decidable;
import com.aigentsy.execution.domain.state.Ended;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Pricing;
import com.aigentsy.execution.domain.state.Released;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.Recording;
import java.time.Instant;

/** What a change of state writes: the row, what is published because of it, and who must be told that it waits. */
public final class Progress {

    private static final String OPERATOR = "operator";

    private final Executions executions;
    private final Notices notices;

    public Progress(Executions executions, Notices notices) {
        this.executions = executions;
        this.notices = notices;
    }

    public Recording to(Execution before, ExecutionState next, Instant now) {
        Recording resolved = before.waiting() == null
                ? Recording.nothing()
                : Recording.of(notices.resolved(before.opportunityId(), next.slug(), now));
        return resolved.and(move(before.become(next), now));
    }

    /** Says so once, however often it is tried again. */
    public Recording waits(Execution before, Waiting waiting, Instant now) {
        Waiting known = before.waiting();
        if (known != null && known.sameAs(waiting)) {
            return Recording.nothing();
        }
        return executions
                .save(before.waitingFor(waiting), now)
                .publish(notices.waiting(before.opportunityId(), waiting.on(), waiting.reason(), null, now));
    }

    private Recording move(Execution after, Instant now) {
        return switch (after.state()) {
            case Pricing _, Attempted _ -> executions.save(after, now);
            case Decidable decidable -> waitsForAPerson(after, decidable, now);
            case Released released ->
                executions.save(after, now).publish(after.priced(released, executions.calls(after.id()), now));
            case Ended ended ->
                executions.save(after, now).publish(after.completed(ended, executions.calls(after.id()), now));
        };
    }

    private Recording waitsForAPerson(Execution after, Decidable state, Instant now) {
        var waiting = new Waiting(OPERATOR, state.slug(), "a person decides", state.expiresAt());
        return executions
                .save(after.waitingFor(waiting), now)
                .publish(notices.waiting(after.opportunityId(), OPERATOR, state.slug(), state.expiresAt(), now));
    }
}
