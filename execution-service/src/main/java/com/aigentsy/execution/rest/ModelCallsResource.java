package com.aigentsy.execution.rest;

import com.aigentsy.execution.Executions;
import com.aigentsy.execution.generation.history.CallHistory;
import com.aigentsy.execution.generation.history.MadeCall;
import com.aigentsy.runtime.Page;
import com.aigentsy.runtime.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What an execution asked of which model, why of that one, and what came of it. */
@Path("executions/{id}/calls")
@RunOnVirtualThread
public class ModelCallsResource {

    private final Executions executions;
    private final CallHistory calls;

    ModelCallsResource(Executions executions, CallHistory calls) {
        this.executions = executions;
        this.calls = calls;
    }

    @GET
    public Page<MadeCall> all(@PathParam("id") String id) {
        if (executions.find(id).isEmpty()) {
            throw ProblemException.notFound("no execution " + id);
        }
        return new Page<>(calls.of(id), null);
    }
}
