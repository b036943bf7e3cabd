package com.aigentsy.execution.generation;

import com.aigentsy.events.Digests;

/** The identity of one purchase: whatever happens in between, the same key is paid for once. */
public record CallKey(String executionId, String opportunityId, LlmTask task, int attempt, int revision) {

    private static final double HIGHEST = 1L << 48;

    /** The same attempt's purchase for another task. */
    CallKey of(LlmTask other) {
        return new CallKey(executionId, opportunityId, other, attempt, revision);
    }

    /** From 0 to below 1, and the same however often it is asked: asking again must not draw again. */
    double chance() {
        String digest = Digests.sha256("%s|%s|%d|%d".formatted(executionId, task.slug(), revision, attempt));
        return Long.parseLong(digest.substring(0, 12), 16) / HIGHEST;
    }
}
