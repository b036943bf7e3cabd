package com.aigentsy.gateway.effect;

/** The writes one effect is made of, in order. Each is sent in a window of its own and found again after a crash. */
public enum Step {
    FORK,
    COMMIT,
    BRANCH,
    PULL_REQUEST,
    COMMENT,
    CLOSE;

    /** Whether it is the one by which others are told of the effect. */
    boolean announces(Action action) {
        return this == (action == Action.WITHDRAW_PULL_REQUEST ? COMMENT : PULL_REQUEST);
    }

    /** A reply below an update is a courtesy: what stands in its way does not undo the commit that is there. */
    boolean optional(Action action) {
        return this == COMMENT && action == Action.UPDATE_PULL_REQUEST;
    }
}
