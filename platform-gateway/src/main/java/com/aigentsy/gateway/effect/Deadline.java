package com.aigentsy.gateway.effect;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when bytes may leave. The monotonic side decides in this process (a clock that jumps changes nothing), the wall
 * side stands in the database for others.
 */
public record Deadline(long nanoTime, Instant at) {

    public static Deadline in(Duration total, Instant now) {
        return new Deadline(System.nanoTime() + total.toNanos(), now.plus(total));
    }

    public boolean passed() {
        return remaining().isNegative() || remaining().isZero();
    }

    public Duration remaining() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }
}
