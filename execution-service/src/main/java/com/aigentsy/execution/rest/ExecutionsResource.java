package com.aigentsy.execution.rest;

import com.aigentsy.execution.Executions;
import com.aigentsy.execution.approval.Approvals;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.runtime.Page;
import com.aigentsy.runtime.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Executions: where they stand, and a person's decision about what they would release. */
@Path("/")
@RunOnVirtualThread
public class ExecutionsResource {

    private static final int REASON = 500;

    private final Executions executions;
    private final Approvals approvals;

    ExecutionsResource(Executions executions, Approvals approvals) {
        this.executions = executions;
        this.approvals = approvals;
    }

    /** What is decided about, by its hash, and why. */
    public record Decision(
            @Nullable String contentSha256, @Nullable String reason) {}

    @GET
    @Path("executions")
    public Page<ExecutionView> page(
            @Nullable @QueryParam("state") String state, @Nullable @QueryParam("cursor") String cursor) {
        Page<Execution> page = executions.page(state, cursor);
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    @GET
    @Path("execution/status/{id}")
    public ExecutionView status(@PathParam("id") String id) {
        return executions.find(id).map(this::view).orElseThrow(() -> ProblemException.notFound("no execution " + id));
    }

    @POST
    @Path("execution/approve/{id}")
    public ExecutionView approve(@PathParam("id") String id, @Nullable Decision decision) {
        approvals.approve(id, decision == null ? null : decision.contentSha256());
        return status(id);
    }

    @POST
    @Path("execution/reject/{id}")
    public ExecutionView reject(@PathParam("id") String id, @Nullable Decision decision) {
        approvals.reject(id, decision == null ? null : decision.contentSha256(), reason(decision));
        return status(id);
    }

    private static String reason(@Nullable Decision decision) {
        String reason =
                Optional.ofNullable(decision).map(Decision::reason).orElse("").strip();
        if (reason.length() > REASON) {
            throw ProblemException.badRequest("a reason has at most " + REASON + " characters");
        }
        return reason.isEmpty() ? "no reason given" : reason;
    }

    private ExecutionView view(Execution execution) {
        return ExecutionView.of(execution, executions.calls(execution.id()));
    }
}
