package com.aigentsy.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Named places where a crash would hurt most. {@code -Daigentsy.crash=E5[:n]} ends the process without any clean-up the
 * n-th time E5 is reached; without the property a point does nothing. The names are the table of docs/reliability.md.
 */
public final class CrashPoints {

    private static final String ARMED = System.getProperty("aigentsy.crash", "");
    private static final String NAME = ARMED.split(":")[0];
    private static final AtomicInteger LEFT =
            new AtomicInteger(ARMED.contains(":") ? Integer.parseInt(ARMED.substring(ARMED.indexOf(':') + 1)) : 1);
    private static final int KILLED = 137;

    private CrashPoints() {}

    static boolean armed(String point) {
        return NAME.equals(point);
    }

    public static void hit(String point) {
        if (armed(point) && LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
