package com.aigentsy.execution.domain;

import java.time.Instant;

/** {@code on} is who or what can end the waiting; {@code until} is when it ends by itself, or is tried again. */
public record Waiting(String on, String reason, String detail, Instant until) {

    /** Whether it is the same wait as before, tried again. */
    public boolean sameAs(Waiting other) {
        return on.equals(other.on) && reason.equals(other.reason);
    }
}
