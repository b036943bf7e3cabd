package com.aigentsy.execution.domain;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
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
import com.aigentsy.execution.domain.state.Released;
import com.aigentsy.execution.domain.state.WorkSoFar;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One opportunity being worked on. {@code cause} are the attributes of the event this revision answers; {@code submitted}
 * says that an earlier revision is a pull request already; {@code version} counts changes, so that of two who decide at
 * once only one succeeds.
 */
public record Execution(
        String id,
        EventAttributes cause,
        OpportunityScored scored,
        int revision,
        boolean submitted,
        ExecutionState state,
        @Nullable Waiting waiting,
        long version) {

    public String opportunityId() {
        return scored.opportunity().id();
    }

    public Execution become(ExecutionState next) {
        return new Execution(id, cause, scored, revision, submitted, next, null, version);
    }

    public Execution waitingFor(Waiting next) {
        return new Execution(id, cause, scored, revision, submitted, state, next, version);
    }

    /** Answers a later event, with a new number for what leaves; {@code there} if it came from a pull request. */
    public Execution revised(EventAttributes by, boolean there) {
        return new Execution(id, by, scored, revision + 1, submitted || there, state, waiting, version);
    }

    /** The identity of what leaves next: the pull request, or a change of the one there is. */
    public UUID effectKey() {
        String action = submitted ? "update_pull_request" : "open_pull_request";
        return Ids.effect(opportunityId(), scored.opportunity().platform(), action, revision);
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
