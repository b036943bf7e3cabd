package com.aigentsy.gateway.effect;

/** The writes one effect is made of, in order. Each is sent in a window of its own and found again after a crash. */
public enum Step {
    FORK,
    COMMIT,
    BRANCH,
    PULL_REQUEST
}
