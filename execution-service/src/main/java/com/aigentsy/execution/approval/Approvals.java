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
import com.aigentsy.runtime.CrashPoints;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.ProblemException;
import com.aigentsy.runtime.Recording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides once: of two decisions about the same revision, the second is refused; so is one about other content. */
public final class Approvals {

    private static final String OPERATOR = "operator";

    /** However long an offer waits. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Decisions decisions;
    private final Progress progress;
    private final Database database;
    private final Clock clock;
    private final Release release;

    public Approvals(Executions executions, Progress progress, Database database, Clock clock, Release release) {
        this.decisions = new Decisions(executions, clock);
        this.progress = progress;
        this.database = database;
        this.clock = clock;
        this.release = release;
    }

    /** What releasing needs: the key, if there is one, and switches that let something out. */
    public record Release(Optional<ApprovalSigner> signer, ReleaseSwitches switches) {}

    public void approve(String executionId, @Nullable String contentSha256) {
        Execution execution = decisions.about(executionId, contentSha256);
        switch ((Decidable) execution.state()) {
            case HandedOver _ ->
                throw ProblemException.conflict(
                        "this work was handed over to you: there is nothing to release; reject it to close it");
            case AwaitingApproval offer -> release(execution, offer);
        }
    }

    public void reject(String executionId, @Nullable String contentSha256, String reason) {
        Execution execution = decisions.about(executionId, contentSha256);
        decide(execution, execution.state().end(Ending.rejectedByOperator(reason)), Recording.nothing());
    }

    private void release(Execution execution, AwaitingApproval offer) {
        String platform = execution.scored().opportunity().platform();
        requireOpen(platform);
        try {
            decide(
                    execution,
                    offer.release(approval(execution, offer)),
                    release.switches().held(platform));
        } catch (ProblemException conflict) {
            requireOpen(platform);
            throw conflict;
        }
    }

    private void requireOpen(String platform) {
        if (!release.switches().open(platform)) {
            throw ProblemException.conflict("everything is paused: resume before releasing anything");
        }
    }

    private Approval approval(Execution execution, AwaitingApproval offer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Target target = offer.target();
        return signer().sign(new Approval(
                Ids.uuid5("approval|" + execution.id() + "|" + execution.revision()),
                execution.effectKey(),
                offer.contentSha256(),
                target.repository() + ":" + target.baseBranch(),
                offer.price().amount(),
                offer.price().currency(),
                OPERATOR,
                now,
                earlier(offer.expiresAt(), now.plus(LONGEST)).truncatedTo(ChronoUnit.MILLIS),
                ""));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private ApprovalSigner signer() {
        return release.signer()
                .orElseThrow(() -> new ProblemException(
                        503,
                        "No signing key",
                        "set APPROVAL_SIGNING_KEY and restart: nothing can be released without it"));
    }

    private void decide(Execution execution, ExecutionState next, Recording condition) {
        try {
            database.record(condition.and(progress.to(execution, next, clock.instant())));
            CrashPoints.hit("A2");
        } catch (ConflictException e) {
            throw ProblemException.conflict("somebody else decided at the same moment");
        }
    }
}
