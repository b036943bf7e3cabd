package com.aigentsy.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The platform answered with something to act on; Execute makes the next revision from it. */
public record OpportunityFeedback(
        Opportunity opportunity,
        Score score,
        Route route,
        String executionId,
        int revision,
        Price price,
        Plan plan,
        Solution solution,
        Validation validation,
        Target target,
        List<LlmCall> llmCalls,
        @Nullable Submission submission,
        Feedback feedback)
        implements OpportunityEvent {

    public OpportunityFeedback {
        llmCalls = List.copyOf(llmCalls);
    }

    public static OpportunityFeedback of(OpportunityPriced priced, @Nullable Submission submission, Feedback feedback) {
        return new OpportunityFeedback(
                priced.opportunity(),
                priced.score(),
                priced.route(),
                priced.executionId(),
                priced.revision(),
                priced.price(),
                priced.plan(),
                priced.solution(),
                priced.validation(),
                priced.target(),
                priced.llmCalls(),
                submission,
                feedback);
    }
}
