package com.aigentsy.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The opportunity ended. What came before is here as far as it got; {@code payment} is {@code unknown} or
 * {@code pending}, because the platform's verdict is not the money.
 */
public record OpportunityCompleted(
        Opportunity opportunity,
        @Nullable Score score,
        @Nullable Route route,
        @Nullable String executionId,
        @Nullable Integer revision,
        @Nullable Price price,
        @Nullable Plan plan,
        @Nullable Solution solution,
        @Nullable Validation validation,
        @Nullable Target target,
        List<LlmCall> llmCalls,
        @Nullable Submission submission,
        Completion completion,
        String payment)
        implements OpportunityEvent {

    public static final String PAYMENT_UNKNOWN = "unknown";
    public static final String PAYMENT_PENDING = "pending";

    public OpportunityCompleted {
        llmCalls = List.copyOf(llmCalls);
    }

    /** Ended at Score. */
    public static OpportunityCompleted of(OpportunityScored scored, Completion completion) {
        return of(scored, null, List.of(), completion);
    }

    /** Ended inside Execute, without an offer. */
    public static OpportunityCompleted of(
            OpportunityScored scored, @Nullable String executionId, List<LlmCall> llmCalls, Completion completion) {
        return new OpportunityCompleted(
                scored.opportunity(),
                scored.score(),
                scored.route(),
                executionId,
                null,
                null,
                null,
                null,
                null,
                null,
                llmCalls,
                null,
                completion,
                PAYMENT_UNKNOWN);
    }

    /** Ended at Submit or Monitor. */
    public static OpportunityCompleted of(
            OpportunityPriced priced, @Nullable Submission submission, Completion completion) {
        return new OpportunityCompleted(
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
                completion,
                completion.outcome() == Outcome.WON ? PAYMENT_PENDING : PAYMENT_UNKNOWN);
    }
}
