package com.aigentsy.gateway.monitoring;

import java.time.Duration;
import java.time.Instant;

/** When to look again without being told: the older the work, the rarer. */
public record PollSchedule(Duration base) {

    public Instant next(Instant submittedAt, Instant now) {
        Duration age = Duration.between(submittedAt, now);
        int factor = age.compareTo(Duration.ofDays(1)) < 0 ? 1 : age.compareTo(Duration.ofDays(7)) < 0 ? 3 : 6;
        return now.plus(base.multipliedBy(factor));
    }
}
