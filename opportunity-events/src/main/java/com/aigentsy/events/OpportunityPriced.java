package com.aigentsy.events;

import java.util.List;

/** A finished, validated, approved offer with its price was released. */
public record OpportunityPriced(
        Opportunity opportunity,
        Score score,
        Route route,
        String executionId,
        int revision,
        Price price,
        Plan plan,
        Solution solution,
        Validation validation,
        Approval approval,
        Target target,
        List<LlmCall> llmCalls)
        implements OpportunityEvent {

    public OpportunityPriced {
        llmCalls = List.copyOf(llmCalls);
    }

    public static OpportunityPriced of(OpportunityScored scored, Offer offer) {
        return new OpportunityPriced(
                scored.opportunity(),
                scored.score(),
                scored.route(),
                offer.executionId(),
                offer.revision(),
                offer.price(),
                offer.plan(),
                offer.solution(),
                offer.validation(),
                offer.approval(),
                offer.target(),
                offer.llmCalls());
    }

    public OpportunityScored scored() {
        return new OpportunityScored(opportunity, score, route);
    }

    public Offer offer() {
        return new Offer(executionId, revision, price, plan, solution, validation, approval, target, llmCalls);
    }
}
