package com.aigentsy.judgement.simulation;

/** How the market behaves over time. */
public enum Truth {
    /** The same rules all along. */
    STATIONARY,
    /** Tastes wander with the seasons, and half-way through two platforms change at once. */
    DRIFT,
    /** Many clients never answer, and some who accept never pay. */
    GHOSTING
}
