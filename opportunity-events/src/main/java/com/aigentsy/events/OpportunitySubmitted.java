package com.aigentsy.events;

import java.util.List;

/** The offer was handed in, and the platform confirmed it. */
public record OpportunitySubmitted(
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
        List<LlmCall> llmCalls,
        Submission submission)
        implements OpportunityEvent {

    public OpportunitySubmitted {
        llmCalls = List.copyOf(llmCalls);
    }

    public static OpportunitySubmitted of(OpportunityPriced priced, Submission submission) {
        return new OpportunitySubmitted(
                priced.opportunity(),
                priced.score(),
                priced.route(),
                priced.executionId(),
                priced.revision(),
                priced.price(),
                priced.plan(),
                priced.solution(),
                priced.validation(),
                priced.approval(),
                priced.target(),
                priced.llmCalls(),
                submission);
    }

    public OpportunityPriced priced() {
        return OpportunityPriced.of(
                new OpportunityScored(opportunity, score, route),
                new Offer(executionId, revision, price, plan, solution, validation, approval, target, llmCalls));
    }
}
