package com.aigentsy.execution.release;

/** Why something may not leave: a slug for the books and a sentence for whoever tries again. Never quotes a secret. */
public record Refusal(String reason, String detail) {

    static final String UNSAFE_CHANGE = "unsafe_change";
    static final String TOO_LARGE = "too_large";
    static final String NO_CHANGE = "no_change";
}
