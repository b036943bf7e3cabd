package com.aigentsy.gateway.effect;

import java.time.Duration;

/** How long a platform gets to show what it may have taken, before anybody believes that it has not. */
record Patience(Duration settle) {

    /** So many times a step that was sent is looked for in vain. */
    static final int LOOKS = 8;

    /** So many times a step that was refused after it may have been taken is tried again. */
    static final int REFUSALS = 4;

    static final Duration SLOWEST = Duration.ofMinutes(5);

    Duration after(int looks) {
        Duration doubled = settle.multipliedBy(1L << Math.min(looks, LOOKS));
        return doubled.compareTo(SLOWEST) < 0 ? doubled : SLOWEST;
    }
}
