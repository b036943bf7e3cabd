package com.aigentsy.discovery.domain.money;

import org.jspecify.annotations.Nullable;

/**
 * A sum of money somewhere in a text, before it is known whether it is the offer. {@code raised}: it replaced an older
 * sum, so it outranks the others.
 */
record Mention(
        int start, int end, @Nullable Money low, @Nullable Money high, Unit unit, boolean raised) {

    Mention atMost() {
        return new Mention(start, end, null, high == null ? low : high, unit, raised);
    }

    Mention highest() {
        return new Mention(start, end, high == null ? low : high, null, unit, true);
    }

    Mention paidBy(Unit other, int newEnd) {
        return new Mention(start, newEnd, low, high, other, raised);
    }

    boolean rises() {
        return low != null && high != null && high.minorUnits() > low.minorUnits();
    }
}
