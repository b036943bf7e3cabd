package com.aigentsy.execution.rest;

import com.aigentsy.events.Feedback;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Waiting;
import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.domain.state.Decidable;
import com.aigentsy.execution.domain.state.WorkSoFar;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about, whole: {@code kind} is the state, {@code awaiting_approval} or {@code handed_over};
 * {@code action} is what approving it does: {@code withdraw_pull_request} for one;
 * {@code reviews} is what a pull request's maintainers asked for, if this is a revision of one.
 */
public record ApprovalView(
        String executionId,
        String opportunityId,
        String kind,
        int revision,
        @Nullable String action,
        String title,
        String url,
        @Nullable String repository,
        String contentSha256,
        Price price,
        @Nullable Plan plan,
        @Nullable Solution solution,
        String diff,
        @Nullable Validation validation,
        @Nullable Target target,
        List<Feedback> reviews,
        Instant expiresAt,
        @Nullable String editedBy,
        @Nullable String refusedEdit,
        @Nullable Waiting waiting) {

    static ApprovalView of(Execution execution, Decidable state) {
        Opportunity opportunity = execution.scored().opportunity();
        WorkSoFar work = state.soFar();
        return new ApprovalView(
                execution.id(),
                opportunity.id(),
                state.slug(),
                execution.revision(),
                state instanceof AwaitingApproval ? execution.action() : null,
                opportunity.title(),
                opportunity.url(),
                opportunity.repository(),
                state.contentSha256(),
                state.price(),
                work.plan(),
                work.solution(),
                state instanceof AwaitingApproval offer ? offer.diff() : "",
                work.validation(),
                work.target(),
                execution.reviews(),
                state.expiresAt(),
                state instanceof AwaitingApproval offer ? offer.editedBy() : null,
                state instanceof AwaitingApproval offer ? offer.refusedEdit() : null,
                execution.waiting());
    }
}
