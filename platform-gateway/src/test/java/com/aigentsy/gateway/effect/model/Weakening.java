package com.aigentsy.gateway.effect.model;

/** A part of the protocol left out, to show that the search would notice. */
enum Weakening {
    NONE,
    /** The step is sent although SENDING was never committed. */
    NO_SENDING_COMMIT,
    /** A move is written whatever version was read, and a result whatever lease it was made under. */
    NO_FENCE,
    /** The switch is read, but not held until the commit. */
    NO_SHARE_LOCK,
    /** An effect is called after its words, so other words make another effect. */
    CONTENT_IDENTITY,
    /** Whoever should read back believes without looking that nothing is there. */
    BLIND_RESEND,
    /** Whoever takes over a step that is being sent forgets until when its first sender may still send. */
    FORGOTTEN_DEADLINE,
    /** A paused sender does not look at its deadline when it wakes up. */
    NO_DEADLINE,
    /** The lease of a worker that died never runs out. */
    ENDLESS_LEASE
}
