package com.aigentsy.execution.generation.breaker;

import java.time.Duration;

/** Open after so many failures in a row; each failed trial doubles the pause up to the longest. */
public record BreakerSettings(int failures, Duration pause, Duration longestPause) {

    Duration longer(Duration last) {
        Duration twice = last.multipliedBy(2);
        return twice.compareTo(longestPause) > 0 ? longestPause : twice;
    }
}
