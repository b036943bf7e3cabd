package com.aigentsy.judgement.backtest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an opportunity was listed, when somebody decided about it, and how it ended. {@code createdAt},
 * {@code completedAt} and {@code paid} are null where nobody knows.
 */
public record Course(
        @Nullable Instant createdAt,
        Instant decidedAt,
        @Nullable Instant completedAt,
        Ending ending,
        @Nullable Boolean paid) {

    /** How it ended. */
    public enum Ending {
        WON,
        LOST,
        EXPIRED
    }
}
