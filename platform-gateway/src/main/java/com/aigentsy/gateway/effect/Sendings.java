package com.aigentsy.gateway.effect;

/** What may be leaving right now, for whoever throws a switch. */
public interface Sendings {

    /** Returns when no effect is being sent, or each that is has passed its deadline. Blocks. */
    void awaitNone();

    /** Lets everything that waited look again. */
    void goOn();
}
