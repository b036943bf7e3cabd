package com.aigentsy.execution.domain;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Feedback;
import com.aigentsy.events.Ids;
import com.aigentsy.events.LlmCall;
import com.aigentsy.events.Offer;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.Stage;
import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.domain.state.Ended;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Pricing;
import com.aigentsy.execution.domain.state.Released;
import com.aigentsy.execution.domain.state.WorkSoFar;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One opportunity being worked on. {@code cause} are the attributes of the event this revision answers; {@code submitted}
 * says that an earlier revision is a pull request already, {@code rework} what its reviewers asked for; {@code version} counts changes, so that of two who decide at
 * once only one succeeds.
 */
public record Execution(
        String id,
        EventAttributes cause,
        OpportunityScored scored,
        int revision,
        boolean submitted,
        @Nullable Rework rework,
        ExecutionState state,
        @Nullable Waiting waiting,
        long version) {

    public String opportunityId() {
        return scored.opportunity().id();
    }

    /** Nothing has been done about it yet. */
    public static Execution opened(String id, EventAttributes cause, OpportunityScored scored) {
        return new Execution(id, cause, scored, 0, false, null, new Pricing(), null, 0);
    }

    /** A revision that came to nothing is no end: what was handed in before it stands, and the platform decides. */
    public Execution become(ExecutionState next) {
        ExecutionState now = next instanceof Ended ended && rework != null
                ? rework.standing().revisionGivenUp(ended.ending())
                : next;
        return new Execution(id, cause, scored, revision, submitted, rework, now, null, version);
    }

    public Execution waitingFor(@Nullable Waiting next) {
        return new Execution(id, cause, scored, revision, submitted, rework, state, next, version);
    }

    /** Answers a later event, with a new number for what leaves; {@code there} if it came from a pull request. */
    public Execution revised(EventAttributes by, boolean there) {
        return new Execution(id, by, scored, revision + 1, submitted || there, rework, state, waiting, version);
    }

    /** Answers a review of what was released, with the next revision of the same pull request. */
    public Execution reviewed(EventAttributes by, Released standing, Feedback review) {
        Rework next = Rework.of(rework, standing, review);
        return new Execution(id, by, scored, revision + 1, true, next, state, waiting, version);
    }

    /** What the pull request's reviewers asked for, round by round. */
    public List<Feedback> reviews() {
        return rework == null ? List.of() : rework.asked();
    }

    /** Whether a review is being answered now. */
    public boolean reworking() {
        return rework != null && !(state instanceof Released || state instanceof Ended);
    }

    /** What leaves next: the pull request, a change of the one there is or its end, or words that a person sends. */
    public String action() {
        if (state instanceof AwaitingApproval offer && offer.solution().message() != null) {
            return submitted ? "withdraw_pull_request" : "send_proposal";
        }
        return submitted ? "update_pull_request" : "open_pull_request";
    }

    /** Its identity. */
    public UUID effectKey() {
        return Ids.effect(opportunityId(), scored.opportunity().platform(), action(), revision);
    }

    public Envelope<OpportunityPriced> priced(Released released, List<LlmCall> calls, Instant now) {
        AwaitingApproval offer = released.offer();
        return next(
                OpportunityPriced.of(
                        scored,
                        new Offer(
                                id,
                                revision,
                                offer.price(),
                                offer.plan(),
                                offer.solution(),
                                offer.validation(),
                                released.approval(),
                                offer.target(),
                                calls)),
                now);
    }

    public Envelope<OpportunityCompleted> completed(Ended ended, List<LlmCall> calls, Instant now) {
        Ending ending = ended.ending();
        WorkSoFar work = ended.soFar();
        var completion = new Completion(
                ending.outcome(), ending.reason(), ending.detail(), false, null, now, ending.decidedBy());
        return next(
                new OpportunityCompleted(
                        scored.opportunity(),
                        scored.score(),
                        scored.route(),
                        id,
                        revision,
                        work.price(),
                        work.plan(),
                        work.solution(),
                        work.validation(),
                        work.target(),
                        calls,
                        null,
                        completion,
                        OpportunityCompleted.PAYMENT_UNKNOWN),
                now);
    }

    private <E extends OpportunityEvent> Envelope<E> next(E event, Instant now) {
        return new Envelope<>(cause, scored).next(Stage.EXECUTE, revision, event, now);
    }
}
