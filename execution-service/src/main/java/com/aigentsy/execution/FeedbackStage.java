package com.aigentsy.execution;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Feedback;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityFeedback;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineEvent;
import com.aigentsy.execution.pricing.Market;
import com.aigentsy.judgement.pricing.AskedPrice;
import com.aigentsy.judgement.pricing.NegotiablePrice;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.PollStage;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.TaskDraft;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what a platform answered; a worker makes the next revision from it, or stops making one where the pull request
 * was decided meanwhile.
 */
public final class FeedbackStage implements PollStage {

    private static final Set<Outcome> TEACHING = Set.of(Outcome.WON, Outcome.LOST, Outcome.EXPIRED);

    private final Market market;

    public FeedbackStage(Market market) {
        this.market = market;
    }

    @Override
    public String name() {
        return "execute-feedback";
    }

    @Override
    public Recording decide(Envelope<?> event) {
        return switch (event.event()) {
            case OpportunityFeedback feedback ->
                task(new FeedbackWorker.Work(
                        event.attributes(),
                        feedback.executionId(),
                        feedback.revision(),
                        feedback.submission() != null,
                        feedback.feedback()));
            case OpportunityCompleted completed -> decided(event.attributes(), completed);
            case PipelineEvent _ -> throw new IllegalArgumentException("only feedback and endings are answered here");
        };
    }

    /** Only what was handed in can be decided behind our back. */
    private Recording decided(EventAttributes cause, OpportunityCompleted completed) {
        String execution = completed.executionId();
        Integer revision = completed.revision();
        if (execution == null || revision == null || completed.submission() == null) {
            return Recording.nothing();
        }
        var end = new Feedback(
                FeedbackWorker.DECIDED,
                0,
                completed.completion().decidedBy(),
                completed.completion().reason(),
                completed.completion().completedAt());
        return task(new FeedbackWorker.Work(cause, execution, revision, true, end))
                .and(learned(completed));
    }

    /** A client who never answered did not take the price either. */
    private Recording learned(OpportunityCompleted completed) {
        var end = completed.completion();
        return Optional.ofNullable(completed.price())
                .map(price -> price.factors().get(NegotiablePrice.MULTIPLE))
                .filter(negotiated -> TEACHING.contains(end.outcome()))
                .map(multiple -> new AskedPrice(multiple, end.outcome() == Outcome.WON))
                .map(asked -> market.decided(completed.opportunity().id(), asked, end.completedAt()))
                .orElse(Recording.nothing());
    }

    private static Recording task(FeedbackWorker.Work work) {
        return Recording.nothing()
                .task(new TaskDraft(
                        FeedbackWorker.KIND,
                        work.cause().id().toString(),
                        EventJson.text(work),
                        work.cause().time()));
    }
}
