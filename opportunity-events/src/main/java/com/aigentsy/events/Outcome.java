package com.aigentsy.events;

/** How an opportunity ends. Only won and lost teach; expired does after its maturity window. */
public enum Outcome {
    WON,
    LOST,
    EXPIRED,
    WITHDRAWN,
    SUPERSEDED,
    SKIPPED,
    REJECTED,
    FAILED
}
