package com.aigentsy.gateway.effect;

/** The writes one effect is made of, in order. Each is sent in a window of its own and found again after a crash. */
public enum Step {
    FORK,
    COMMIT,
    BRANCH,
    PULL_REQUEST,
    COMMENT,
    CLOSE;

    /** Whether it is the first of its effect that others are told of. */
    boolean announces() {
        return this == PULL_REQUEST || this == COMMENT;
    }
}
