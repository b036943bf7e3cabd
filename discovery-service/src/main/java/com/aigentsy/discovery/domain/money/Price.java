package com.aigentsy.discovery.domain.money;

import org.jspecify.annotations.Nullable;

/** What a listing offers for the work, as far as its text says so. */
public sealed interface Price {

    /** The text names no price, or none that can be read without guessing. */
    record Unknown() implements Price {}

    /** {@code low} is absent for "up to", {@code high} for a plain amount; never both. */
    record Offered(@Nullable Money low, @Nullable Money high, Unit unit, Span span) implements Price {

        public Offered {
            if (low == null && high == null) {
                throw new IllegalArgumentException("an offered price has a lower or an upper bound");
            }
        }
    }

    default boolean known() {
        return this instanceof Offered;
    }
}
