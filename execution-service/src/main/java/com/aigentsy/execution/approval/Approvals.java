package com.aigentsy.execution.approval;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Ids;
import com.aigentsy.events.Target;
import com.aigentsy.execution.Executions;
import com.aigentsy.execution.Progress;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.domain.state.Decidable;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.HandedOver;
import com.aigentsy.runtime.ConflictException;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Decides once: of two decisions about the same revision, the second is refused; so is one about other content. */
public final class Approvals {

    private static final String OPERATOR = "operator";
    private static final String OPEN_PULL_REQUEST = "open_pull_request";

    private final Executions executions;
    private final Progress progress;
    private final Database database;
    private final Clock clock;
    private final Release release;

    public Approvals(Executions executions, Progress progress, Database database, Clock clock, Release release) {
        this.executions = executions;
        this.progress = progress;
        this.database = database;
        this.clock = clock;
        this.release = release;
    }

    /** What releasing needs: the key, if there is one, and whether the switch lets anything out. */
    public record Release(Optional<ApprovalSigner> signer, BooleanSupplier open) {}

    public void approve(String executionId, @Nullable String contentSha256) {
        Execution execution = execution(executionId);
        switch (decidable(execution, contentSha256)) {
            case HandedOver _ ->
                throw ProblemException.conflict(
                        "this work was handed over to you: there is nothing to release; reject it to close it");
            case AwaitingApproval offer -> decide(execution, offer.release(approval(execution, offer)));
        }
    }

    public void reject(String executionId, @Nullable String contentSha256, String reason) {
        Execution execution = execution(executionId);
        Decidable state = decidable(execution, contentSha256);
        decide(execution, state.end(Ending.rejectedByOperator(reason)));
    }

    private Execution execution(String id) {
        return executions.find(id).orElseThrow(() -> ProblemException.notFound("no execution " + id));
    }

    private Decidable decidable(Execution execution, @Nullable String contentSha256) {
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
        return state;
    }

    private Approval approval(Execution execution, AwaitingApproval offer) {
        if (!release.open().getAsBoolean()) {
            throw ProblemException.conflict("everything is paused: resume before releasing anything");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Target target = offer.target();
        String platform = execution.scored().opportunity().platform();
        return signer().sign(new Approval(
                Ids.uuid5("approval|" + execution.id() + "|" + execution.revision()),
                Ids.effect(execution.opportunityId(), platform, OPEN_PULL_REQUEST, execution.revision()),
                offer.contentSha256(),
                target.repository() + ":" + target.baseBranch(),
                offer.price().amount(),
                offer.price().currency(),
                OPERATOR,
                now,
                offer.expiresAt().truncatedTo(ChronoUnit.MILLIS),
                ""));
    }

    private ApprovalSigner signer() {
        return release.signer()
                .orElseThrow(() -> new ProblemException(
                        503,
                        "No signing key",
                        "set APPROVAL_SIGNING_KEY and restart: nothing can be released without it"));
    }

    private void decide(Execution execution, ExecutionState next) {
        try {
            database.record(progress.to(execution, next, clock.instant()));
        } catch (ConflictException e) {
            throw ProblemException.conflict("somebody else decided at the same moment");
        }
    }
}
