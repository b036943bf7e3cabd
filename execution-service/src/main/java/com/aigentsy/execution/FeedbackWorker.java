package com.aigentsy.execution;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Feedback;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.domain.state.Released;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskDraft;
import com.aigentsy.runtime.TaskHandler;
import com.aigentsy.runtime.TaskResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers feedback on a released offer: a refused draft is offered again, ready at once, to be approved anew. */
public final class FeedbackWorker implements TaskHandler {

    static final String KIND = "feedback";

    private final Executions executions;
    private final Progress progress;
    private final Notices notices;
    private final Clock clock;
    private final Duration approvalLasts;

    public FeedbackWorker(
            Executions executions, Progress progress, Notices notices, Clock clock, Duration approvalLasts) {
        this.executions = executions;
        this.progress = progress;
        this.notices = notices;
        this.clock = clock;
        this.approvalLasts = approvalLasts;
    }

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
        if (!(execution.state() instanceof Released released) || execution.revision() != work.revision()) {
            return new TaskResult.Done(Recording.nothing());
        }
        return switch (work.feedback().kind()) {
            case Feedback.DRAFT_REFUSED ->
                withoutDraft(execution.revised(work.cause(), work.submitted()), released, now);
            default ->
                new TaskResult.Done(Recording.of(notices.waiting(
                        execution.opportunityId(),
                        "operator",
                        "feedback_" + work.feedback().kind(),
                        null,
                        now)));
        };
    }

    private TaskResult withoutDraft(Execution revised, Released released, Instant now) {
        AwaitingApproval offer = released.withoutDraft(now.plus(approvalLasts));
        return new TaskResult.Done(
                progress.to(revised, offer, now).task(new TaskDraft(ExecutionWorker.KIND, revised.id(), "{}", now)));
    }
}
