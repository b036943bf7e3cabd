package com.aigentsy.execution;

import com.aigentsy.events.LlmCall;
import com.aigentsy.events.Solution.Message;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Rework;
import com.aigentsy.execution.domain.Verdict;
import com.aigentsy.execution.domain.Waiting;
import com.aigentsy.execution.domain.Withdrawal;
import com.aigentsy.execution.domain.state.Attempted;
import com.aigentsy.execution.domain.state.Decidable;
import com.aigentsy.execution.domain.state.Ended;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Pricing;
import com.aigentsy.execution.domain.state.Released;
import com.aigentsy.execution.domain.state.ValidatingEdit;
import com.aigentsy.execution.writing.SentWords;
import com.aigentsy.execution.writing.Shingles;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a change of state writes: the row, what is published because of it, and who must be told that it waits. */
public final class Progress {

    private static final String OPERATOR = "operator";
    private static final String REVISION_GIVEN_UP = "revision_given_up";

    /** After so long without a word the platform's side of it expires. */
    private static final Duration SILENCE = Duration.ofDays(30);

    private final Executions executions;
    private final Notices notices;
    private final SentWords sentWords;
    private final Duration approvalLasts;

    public Progress(Executions executions, Notices notices, SentWords sentWords, Duration approvalLasts) {
        this.executions = executions;
        this.notices = notices;
        this.sentWords = sentWords;
        this.approvalLasts = approvalLasts;
    }

    /** Where it stands after a step: a revision that came to nothing is withdrawn, if a person agrees, or leaves what was. */
    public Execution become(Execution before, ExecutionState next, Instant now) {
        Execution after = before.become(next);
        return after.rework() instanceof Rework rework
                        && after.state() instanceof Released standing
                        && standing.givenUp() instanceof Ending why
                ? Withdrawal.of(rework, why, now.plus(approvalLasts))
                        .map(before::become)
                        .orElse(after)
                : after;
    }

    public Recording to(Execution before, ExecutionState next, Instant now) {
        Recording resolved = before.waiting() == null
                ? Recording.nothing()
                : Recording.of(notices.resolved(before.opportunityId(), next.slug(), now));
        Optional<Verdict> verdict = Verdict.of(before.state(), next);
        return resolved.and(verdict.map(said -> executions.judged(before, said)).orElse(Recording.nothing()))
                .and(move(become(before, next, now), verdict, now));
    }

    /** Says so once, however often it is tried again. */
    public Recording waits(Execution before, Waiting waiting, Instant now) {
        Waiting known = before.waiting();
        if (known != null && known.sameAs(waiting)) {
            return executions.save(before.waitingFor(waiting), now);
        }
        return executions
                .save(before.waitingFor(waiting), now)
                .publish(notices.waiting(before.opportunityId(), waiting.on(), waiting.reason(), null, now));
    }

    private Recording move(Execution after, Optional<Verdict> verdict, Instant now) {
        return switch (after.state()) {
            case Pricing _, Attempted _, ValidatingEdit _ -> executions.save(after, now);
            case Decidable decidable -> waitsForAPerson(after, decidable, now);
            case Released released when released.givenUp() instanceof Ending why -> stands(after, why, now);
            case Released released ->
                executions
                        .save(after, now)
                        .and(sent(after, released, now))
                        .publish(after.priced(released, calls(after, verdict), now));
            case Ended ended -> executions.save(after, now).publish(after.completed(ended, calls(after, verdict), now));
        };
    }

    private Recording sent(Execution after, Released released, Instant now) {
        return released.offer().solution().message() instanceof Message words
                ? sentWords.remember(after.id(), after.revision(), Shingles.of(words.body()), now)
                : Recording.nothing();
    }

    private List<LlmCall> calls(Execution execution, Optional<Verdict> verdict) {
        List<LlmCall> calls = executions.calls(execution.id());
        return verdict.map(said -> said.on(calls)).orElse(calls);
    }

    /** Nothing is published: the pull request is there as it was. Unless it is decided already, a person may answer it. */
    private Recording stands(Execution after, Ending why, Instant now) {
        if (why.decidedBy().equals(Ending.PLATFORM)) {
            return executions.save(after, now);
        }
        var waiting = new Waiting(OPERATOR, REVISION_GIVEN_UP, why.reason() + ": " + why.detail(), now.plus(SILENCE));
        return executions
                .save(after.waitingFor(waiting), now)
                .publish(notices.waiting(after.opportunityId(), OPERATOR, REVISION_GIVEN_UP, waiting.until(), now));
    }

    private Recording waitsForAPerson(Execution after, Decidable state, Instant now) {
        var waiting = new Waiting(OPERATOR, state.slug(), "a person decides", state.expiresAt());
        return executions
                .save(after.waitingFor(waiting), now)
                .publish(notices.waiting(after.opportunityId(), OPERATOR, state.slug(), state.expiresAt(), now));
    }
}
