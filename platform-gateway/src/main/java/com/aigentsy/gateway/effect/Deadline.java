package com.aigentsy.gateway.effect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when bytes may leave. The monotonic side decides in this process (a clock that jumps changes nothing), the wall
 * side stands in the database for others.
 */
public record Deadline(long nanoTime, Instant at) {

    /** The monotonic clock is read first: after a pause between the two, sending ends before others take it to be over. */
    public static Deadline in(Duration total, Clock clock) {
        return in(total, Instant.MAX, clock);
    }

    /** As {@link #in(Duration, Clock)}, and never later than {@code end}. */
    public static Deadline in(Duration total, Instant end, Clock clock) {
        long begin = System.nanoTime();
        Instant now = clock.instant();
        Instant at = now.plus(total).isBefore(end) ? now.plus(total) : end;
        return new Deadline(begin + Duration.between(now, at).toNanos(), at);
    }

    public boolean passed() {
        return remaining().isNegative() || remaining().isZero();
    }

    public Duration remaining() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }
}
