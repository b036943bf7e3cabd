package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.Platform.Finding;
import com.aigentsy.gateway.effect.Platform.Sent;

/** What the world answered a worker since its last look at the effect. */
sealed interface Heard {

    /** The clock: so many ticks before the approval expires. */
    record Time(int toExpiry) implements Heard {}

    /** A transaction said yes, or a look at the issue showed nothing in the way. */
    record Yes() implements Heard {}

    /** A switch is closed. */
    record Closed() implements Heard {}

    record Found(Finding finding) implements Heard {}

    /** The platform could not be read. */
    record Unreadable() implements Heard {}

    record Answered(Sent sent) implements Heard {}
}
