package com.aigentsy.gateway.effect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to "may this go on now?", given and recorded in one transaction. */
public sealed interface Clearance {

    /** Recorded: the effect is in its next state. */
    record Granted(Effect effect) implements Clearance {}

    /** Not now: {@code on} says who it waits for, if not just for time. */
    record NotNow(String reason, @Nullable String on, Instant until) implements Clearance {}

    /** Never: the approval has been used for another act. */
    record Denied(String detail) implements Clearance {}
}
