package com.aigentsy.execution.approval;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.Message;
import com.aigentsy.execution.ExecutionWorker;
import com.aigentsy.execution.Executions;
import com.aigentsy.execution.Progress;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.ReviewReply;
import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.ValidatingEdit;
import com.aigentsy.runtime.ConflictException;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.ProblemException;
import com.aigentsy.runtime.TaskTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Edit, then approve: an offer becomes only what passed the same gate and, if files changed, the same tests. What was
 * shown before can no longer be approved, because its hash is gone.
 */
public final class Edits {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Executions executions;
    private final Progress progress;
    private final Database database;
    private final Clock clock;
    private final EditGate gate;

    public Edits(Executions executions, Progress progress, Database database, Clock clock, EditGate gate) {
        this.executions = executions;
        this.progress = progress;
        this.database = database;
        this.clock = clock;
        this.gate = gate;
    }

    /** The edited offer; {@link ValidatingEdit} if the tests take longer than a request should. */
    public Execution edit(String executionId, @Nullable String contentSha256, Edit edit) {
        Execution execution = new Decisions(executions, clock).about(executionId, contentSha256);
        if (!(execution.state() instanceof AwaitingApproval offer)) {
            throw ProblemException.conflict("this work was handed over to you: there is nothing to edit");
        }
        if (!edit.fits(offer.solution())) {
            throw EditGate.refused("a change has files, commit_message, pr_title and pr_description, words a message");
        }
        if (edit.reply() != null && execution.rework() == null) {
            throw EditGate.refused("there is no review to reply to");
        }
        Solution edited = edited(execution, offer, edit);
        if (!edited.equals(offer.solution())) {
            record(execution, filesChanged(offer, edited) ? offer.validate(edited) : offer.reworded(edited));
        }
        return judged(executionId, edited);
    }

    private Solution edited(Execution execution, AwaitingApproval offer, Edit edit) {
        Opportunity about = execution.scored().opportunity();
        return offer.solution().message() instanceof Message words
                ? new Solution(null, gate.passed(edit.on(words), about))
                : new Solution(
                        gate.passed(edited(execution, change(offer.solution()), edit), offer.target(), about), null);
    }

    /** Words of ours about the change follow the change; a person's stay. */
    private static CodeFix edited(Execution execution, CodeFix offered, Edit edit) {
        CodeFix edited = edit.on(offered);
        boolean ours = offered.equals(ReviewReply.on(offered, execution.rework()));
        return ours && edit.reply() == null ? ReviewReply.on(edited, execution.rework()) : edited;
    }

    private static boolean filesChanged(AwaitingApproval offer, Solution edited) {
        return edited.codeFix() instanceof CodeFix fix
                && !fix.files().equals(change(offer.solution()).files());
    }

    private static CodeFix change(Solution offered) {
        return Objects.requireNonNull(offered.codeFix());
    }

    private void record(Execution execution, ExecutionState next) {
        try {
            database.record(progress.to(execution, next, clock.instant())
                    .statement(TaskTable.wake(ExecutionWorker.KIND, execution.id())));
        } catch (ConflictException e) {
            throw ProblemException.conflict("somebody else decided at the same moment");
        }
    }

    private Execution judged(String executionId, Solution edited) {
        Execution now = afterTests(executionId);
        return switch (now.state()) {
            case ValidatingEdit _ -> now;
            case AwaitingApproval offer when offer.solution().equals(edited) -> now;
            case AwaitingApproval offer when offer.refusedEdit() instanceof String why -> throw EditGate.refused(why);
            case ExecutionState other ->
                throw ProblemException.conflict("it is " + other.slug() + ": somebody else decided meanwhile");
        };
    }

    private Execution afterTests(String executionId) {
        Instant patience = clock.instant().plus(PATIENCE);
        Execution now = executions.find(executionId).orElseThrow();
        while (now.state() instanceof ValidatingEdit && clock.instant().isBefore(patience)) {
            LockSupport.parkNanos(LOOK.toNanos());
            now = executions.find(executionId).orElseThrow();
        }
        return now;
    }
}
