package com.aigentsy.execution.budget;

import java.time.Duration;

/** A cap does not leave room for the worst case of a call: the work waits. */
public final class BudgetExhausted extends Exception {

    private static final long serialVersionUID = 1L;

    private final String scope;
    private final Duration retryAfter;

    public BudgetExhausted(String scope, String message, Duration retryAfter) {
        super(message);
        this.scope = scope;
        this.retryAfter = retryAfter;
    }

    /** {@code month}, {@code day} or {@code opportunity}. */
    public String scope() {
        return scope;
    }

    /** When it is worth looking again, unless a cap is raised before. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
