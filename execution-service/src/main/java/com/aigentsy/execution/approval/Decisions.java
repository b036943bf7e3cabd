package com.aigentsy.execution.approval;

import com.aigentsy.execution.Executions;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.state.Decidable;
import com.aigentsy.runtime.ProblemException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Finds what a person speaks about, and refuses it unless they saw exactly what stands there now. */
record Decisions(Executions executions, Clock clock) {

    Execution about(String executionId, @Nullable String contentSha256) {
        Execution execution = executions
                .find(executionId)
                .orElseThrow(() -> ProblemException.notFound("no execution " + executionId));
        if (!(execution.state() instanceof Decidable state)) {
            throw ProblemException.conflict("it is " + execution.state().slug() + ": there is nothing to decide");
        }
        if (!state.contentSha256().equals(contentSha256)) {
            throw ProblemException.conflict(
                    "content_sha256 must be that of GET /approvals: what you decide about changed");
        }
        if (!clock.instant().isBefore(state.expiresAt())) {
            throw ProblemException.conflict("it expired at " + state.expiresAt());
        }
        return execution;
    }
}
