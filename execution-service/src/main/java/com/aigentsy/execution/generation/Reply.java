package com.aigentsy.execution.generation;

import org.jspecify.annotations.Nullable;

/** What a provider answered and must be paid for; the token counts are absent when it named none. */
public record Reply(
        Quality quality,
        String text,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens) {

    /** Whether the answer is whole; anything else is a bad answer that was paid for. */
    public enum Quality {
        ANSWERED,
        TRUNCATED,
        REFUSED,
        UNREADABLE
    }

    public static Reply unreadable() {
        return new Reply(Quality.UNREADABLE, "", null, null);
    }
}
