package com.aigentsy.execution.budget;

/** A cap does not leave room for the worst case of a call: the work waits. */
public final class BudgetExhausted extends Exception {

    private static final long serialVersionUID = 1L;

    private final String scope;

    public BudgetExhausted(String scope, String message) {
        super(message);
        this.scope = scope;
    }

    /** {@code month}, {@code day} or {@code opportunity}. */
    public String scope() {
        return scope;
    }
}
