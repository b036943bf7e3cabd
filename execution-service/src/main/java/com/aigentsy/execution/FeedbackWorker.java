package com.aigentsy.execution;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Feedback;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Rework;
import com.aigentsy.execution.domain.Withdrawal;
import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Released;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskDraft;
import com.aigentsy.runtime.TaskHandler;
import com.aigentsy.runtime.TaskResult;
import com.aigentsy.runtime.TaskTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers feedback on a released offer: a refused draft is offered again, ready at once; a review is answered with the
 * next revision of the same pull request, in so many rounds and no more. Either is approved anew. Feedback about another
 * revision than the released one is late, forged or repeated, and changes nothing.
 */
public final class FeedbackWorker implements TaskHandler {

    static final String KIND = "feedback";

    /** Not feedback: the platform decided about the pull request. */
    static final String DECIDED = "decided";

    private static final Logger LOG = Logger.getLogger(FeedbackWorker.class);

    private final Executions executions;
    private final Progress progress;
    private final Notices notices;
    private final Clock clock;
    private final Policy policy;

    public FeedbackWorker(Executions executions, Progress progress, Notices notices, Clock clock, Policy policy) {
        this.executions = executions;
        this.progress = progress;
        this.notices = notices;
        this.clock = clock;
        this.policy = policy;
    }

    /** How long an offer waits for its approval, and how many reviews of one pull request are answered. */
    public record Policy(Duration approvalLasts, int maxRounds) {}

    /** What the task carries; {@code submitted} if the feedback is about a pull request that is there. */
    record Work(EventAttributes cause, String executionId, int revision, boolean submitted, Feedback feedback) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String opportunityId(Task task) {
        return EventJson.read(task.payload(), Work.class).cause().subject();
    }

    @Override
    public TaskResult handle(Task task) {
        Work work = EventJson.read(task.payload(), Work.class);
        return executions
                .find(work.executionId())
                .map(execution -> answer(execution, work))
                .orElseGet(() -> new TaskResult.Quarantined(
                        "unknown_execution", "feedback for an execution that is not here: " + work.executionId()));
    }

    private TaskResult answer(Execution execution, Work work) {
        Instant now = clock.instant();
        if (!work.cause().subject().equals(execution.opportunityId())) {
            return new TaskResult.Quarantined(
                    "foreign_feedback",
                    work.executionId() + " is not about " + work.cause().subject());
        }
        if (work.feedback().kind().equals(DECIDED)) {
            return decided(execution, work, now);
        }
        if (!(execution.state() instanceof Released released) || execution.revision() != work.revision()) {
            log(execution, work, "ignored");
            return new TaskResult.Done(Recording.nothing());
        }
        if (released.offer().solution().codeFix() == null) {
            log(execution, work, "withdrawn");
            return asksAPerson(execution, work, now);
        }
        return switch (work.feedback().kind()) {
            case Feedback.DRAFT_REFUSED ->
                withoutDraft(execution.revised(work.cause(), work.submitted()), released, now);
            case Feedback.REVIEW -> reviewed(execution.reviewed(work.cause(), released, work.feedback()), work, now);
            default -> asksAPerson(execution, work, now);
        };
    }

    private TaskResult asksAPerson(Execution execution, Work work, Instant now) {
        String reason = "feedback_" + work.feedback().kind();
        return new TaskResult.Done(
                Recording.of(notices.waiting(execution.opportunityId(), "operator", reason, null, now)));
    }

    private TaskResult withoutDraft(Execution revised, Released released, Instant now) {
        AwaitingApproval offer = released.withoutDraft(now.plus(policy.approvalLasts()));
        return new TaskResult.Done(goesOn(revised, offer, now));
    }

    private TaskResult reviewed(Execution reviewed, Work work, Instant now) {
        Rework rework = Objects.requireNonNull(reviewed.rework());
        if (rework.rounds() > policy.maxRounds()) {
            return givesUp(
                    reviewed,
                    work,
                    Withdrawal.ROUNDS_USED,
                    policy.maxRounds() + " reviews were answered before this one");
        }
        if (work.feedback().body().isBlank()) {
            return givesUp(reviewed, work, Withdrawal.NO_WORDS, "the review asks for changes and does not say which");
        }
        log(reviewed, work, "revision");
        return new TaskResult.Done(goesOn(reviewed, rework.standing().rework(), now));
    }

    private TaskResult givesUp(Execution reviewed, Work work, String reason, String detail) {
        log(reviewed, work, reason);
        ExecutionState end = reviewed.state().end(Ending.failed(reason, detail));
        return new TaskResult.Done(goesOn(reviewed, end, clock.instant()));
    }

    /** The task of the released offer may be there still, asleep until its approval would have expired. */
    private Recording goesOn(Execution revised, ExecutionState next, Instant now) {
        return progress.to(revised, next, now)
                .task(new TaskDraft(ExecutionWorker.KIND, revised.id(), "{}", now))
                .statement(TaskTable.wake(ExecutionWorker.KIND, revised.id()));
    }

    /** Nothing more is bought, and nobody is asked to approve, for a pull request that is merged or closed. */
    private TaskResult decided(Execution execution, Work work, Instant now) {
        Ending end = Ending.superseded("pull_request_decided", work.feedback().body());
        if (execution.reworking()) {
            log(execution, work, "stops");
            return new TaskResult.Done(progress.to(execution, execution.state().end(end), now));
        }
        return new TaskResult.Done(
                execution.waiting() != null && execution.state() instanceof Released
                        ? executions.save(execution.waitingFor(null), now)
                        : Recording.nothing());
    }

    private static void log(Execution execution, Work work, String decision) {
        LOG.infof(
                "opportunity=%s event=%s decision=%s feedback=%s revision=%d",
                execution.opportunityId(),
                work.cause().id(),
                decision,
                work.feedback().kind(),
                work.revision());
    }
}
