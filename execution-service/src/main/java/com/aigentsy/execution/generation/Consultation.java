package com.aigentsy.execution.generation;

import java.time.Duration;

/** What asking came to: a reply that is paid for, or nobody to ask for now. */
public sealed interface Consultation {

    record Answered(Reply reply) implements Consultation {}

    /** {@code on} names who or what can change it; worth trying again after {@code retryAfter}. */
    record Unavailable(String on, String reason, String detail, Duration retryAfter) implements Consultation {}
}
