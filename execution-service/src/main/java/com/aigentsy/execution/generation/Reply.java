package com.aigentsy.execution.generation;

import org.jspecify.annotations.Nullable;

/**
 * What a provider answered and must be paid for; token counts and {@code model}, the one that says it answered, are absent
 * when it named none.
 */
public record Reply(
        Quality quality,
        String text,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Nullable String model) {

    /** Whether the answer is whole; anything else is a bad answer that was paid for. */
    public enum Quality {
        ANSWERED,
        TRUNCATED,
        REFUSED,
        UNREADABLE
    }

    /** From a model that does not say which one it is. */
    public Reply(Quality quality, String text, @Nullable Long inputTokens, @Nullable Long outputTokens) {
        this(quality, text, inputTokens, outputTokens, null);
    }

    public static Reply unreadable() {
        return new Reply(Quality.UNREADABLE, "", null, null);
    }
}
