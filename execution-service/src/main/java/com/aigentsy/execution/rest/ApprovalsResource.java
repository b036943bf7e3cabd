package com.aigentsy.execution.rest;

import com.aigentsy.execution.Executions;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.state.Decidable;
import com.aigentsy.runtime.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;

/** Everything that waits for a person's decision. */
@Path("approvals")
@RunOnVirtualThread
public class ApprovalsResource {

    private final Executions executions;

    ApprovalsResource(Executions executions) {
        this.executions = executions;
    }

    @GET
    public Page<ApprovalView> all() {
        return new Page<>(
                executions.awaitingDecision().stream()
                        .flatMap(ApprovalsResource::view)
                        .toList(),
                null);
    }

    private static Stream<ApprovalView> view(Execution execution) {
        return execution.state() instanceof Decidable state
                ? Stream.of(ApprovalView.of(execution, state))
                : Stream.empty();
    }
}
