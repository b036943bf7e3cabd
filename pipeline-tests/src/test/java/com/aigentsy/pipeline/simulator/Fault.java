package com.aigentsy.pipeline.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One way a platform fails. "Before" means that nothing was applied, "after" that everything was. */
public sealed interface Fault {

    /** 429; without {@code retryAfter} it names no time. */
    record TooManyRequests(@Nullable Duration retryAfter) implements Fault {}

    /** GitHub's secondary limit: 403 with Retry-After. */
    record SecondaryLimit(Duration retryAfter) implements Fault {}

    record ErrorBefore(int status) implements Fault {}

    record ErrorAfter(int status) implements Fault {}

    /** No answer until the client gives up, but at most this long. */
    record SilenceBefore(Duration longest) implements Fault {}

    record SilenceAfter(Duration longest) implements Fault {}

    record ResetBefore() implements Fault {}

    record ResetAfter() implements Fault {}

    /** Applied; the answer takes {@code total} to come. */
    record SlowDrip(Duration total) implements Fault {}

    /** Everything goes well, but it is applied and answered only after {@code before}. */
    record Slow(Duration before) implements Fault {}

    /** A web page with status 200, from something that stands before the platform: nothing was applied. */
    record GarbageBefore() implements Fault {}

    record GarbageAfter() implements Fault {}

    /** The connection is reset at once, and the platform applies it {@code later} all the same. */
    record LateApply(Duration later) implements Fault {}

    default String label() {
        return getClass().getSimpleName();
    }
}
