package com.aigentsy.execution.generation.breaker;

import java.time.Duration;
import java.time.Instant;

/**
 * Where one provider stands. An answer closes it from anywhere.
 *
 * <pre>
 * closed ──failures in a row──► open ──its pause is over──► trying ──answer──► closed
 *                                 ▲                            │
 *                                 └─────failure, twice as long─┘
 * </pre>
 */
sealed interface BreakerState {

    record Closed(int failures) implements BreakerState {

        BreakerState failed(BreakerSettings settings, Instant now) {
            return failures + 1 < settings.failures()
                    ? new Closed(failures + 1)
                    : new Open(now.plus(settings.pause()), settings.pause());
        }
    }

    record Open(Instant until, Duration pause) implements BreakerState {

        boolean over(Instant now) {
            return !now.isBefore(until);
        }

        Trying attempt() {
            return new Trying(this);
        }
    }

    /** One call is under way that finds out; {@code before} holds again if it ends without telling. */
    record Trying(Open before) implements BreakerState {

        Open failed(BreakerSettings settings, Instant now) {
            Duration pause = settings.longer(before.pause());
            return new Open(now.plus(pause), pause);
        }
    }
}
