package com.aigentsy.judgement.routing;

/** When the work is done, and so when its delivery is spent. */
public enum Payment {
    /** Only once somebody has accepted the offer. */
    ON_ACCEPTANCE,
    /** Before anybody accepts it, win or lose. */
    BOUNTY
}
