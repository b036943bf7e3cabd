package com.aigentsy.discovery.domain.money;

import java.util.Locale;

/** What the amount is paid for: the whole work, or a span of time. */
public enum Unit {
    FIXED,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** The wire's {@code rate_unit}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
