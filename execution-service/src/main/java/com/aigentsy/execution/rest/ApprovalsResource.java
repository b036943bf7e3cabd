package com.aigentsy.execution.rest;

import com.aigentsy.events.Solution.File;
import com.aigentsy.execution.Executions;
import com.aigentsy.execution.approval.Edit;
import com.aigentsy.execution.approval.Edits;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.state.Decidable;
import com.aigentsy.runtime.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Everything that waits for a person's decision, and the person's own hand in it. */
@Path("approvals")
@RunOnVirtualThread
public class ApprovalsResource {

    private final Executions executions;
    private final Edits edits;

    ApprovalsResource(Executions executions, Edits edits) {
        this.executions = executions;
        this.edits = edits;
    }

    /** What was seen, by its hash, and what should stand there instead; {@code files} replaces the whole change. */
    public record Change(
            @Nullable String contentSha256,
            @Nullable List<@Nullable File> files,
            @Nullable String commitMessage,
            @Nullable String prTitle,
            @Nullable String prDescription,
            @Nullable String reply,
            @Nullable String message) {

        Edit edit() {
            if (files != null && files.stream().anyMatch(Objects::isNull)) {
                throw ProblemException.badRequest("files: each is {\"path\": …, \"content\": …}");
            }
            var edit = new Edit(files, commitMessage, prTitle, prDescription, reply, message);
            if (edit.isEmpty()) {
                throw ProblemException.badRequest(
                        "say what to change: files, commit_message, pr_title, pr_description, reply or message");
            }
            return edit;
        }
    }

    @GET
    public WaitingPage<ApprovalView> all() {
        return new WaitingPage<>(
                executions.awaitingDecision().stream()
                        .flatMap(ApprovalsResource::view)
                        .toList(),
                null,
                executions.waiting().stream().flatMap(WaitingView::of).toList());
    }

    @PUT
    @Path("{id}")
    @APIResponse(
            responseCode = "200",
            description = "the offer as edited, to be approved by its new hash",
            content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    @APIResponse(responseCode = "202", description = "the tests are still judging the edit")
    @APIResponse(responseCode = "409", description = "something else stands there than what was seen")
    @APIResponse(responseCode = "422", description = "the gate or the tests refused the edit; the offer is as it was")
    public Response edit(@PathParam("id") String id, @Nullable Change change) {
        if (change == null) {
            throw ProblemException.badRequest("say {\"content_sha256\": …} and what to change");
        }
        Execution edited = edits.edit(id, change.contentSha256(), change.edit());
        return edited.state() instanceof Decidable state
                ? Response.ok(ApprovalView.of(edited, state)).build()
                : Response.accepted(ExecutionView.of(edited, executions.calls(id)))
                        .build();
    }

    private static Stream<ApprovalView> view(Execution execution) {
        return execution.state() instanceof Decidable state
                ? Stream.of(ApprovalView.of(execution, state))
                : Stream.empty();
    }
}
