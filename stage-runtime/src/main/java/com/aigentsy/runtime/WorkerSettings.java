package com.aigentsy.runtime;

import java.time.Duration;

/** How many tasks run at once, and how long a lease lasts unless it is renewed. */
public record WorkerSettings(int concurrency, Duration lease) {

    public WorkerSettings {
        if (concurrency < 1 || lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "at least one worker and a lease of a second: " + concurrency + ", " + lease);
        }
    }
}
