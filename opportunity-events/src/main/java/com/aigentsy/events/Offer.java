package com.aigentsy.events;

import java.util.List;

/** A finished, priced, approved offer: what Execute releases and Submit hands in. */
public record Offer(
        String executionId,
        int revision,
        Price price,
        Plan plan,
        Solution solution,
        Validation validation,
        Approval approval,
        Target target,
        List<LlmCall> llmCalls) {

    public Offer {
        llmCalls = List.copyOf(llmCalls);
    }
}
