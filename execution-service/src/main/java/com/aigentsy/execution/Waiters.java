package com.aigentsy.execution;

import com.aigentsy.runtime.Statement;

/** The work that waits for one reason. Waking is part of the recording of whatever ends the reason. */
public final class Waiters {

    public static final String PAUSED = "paused";

    private static final String WAKE = "update task set not_before = now() where reason = $1";

    private Waiters() {}

    /** Makes all of it look again at once. */
    public static Statement wake(String reason) {
        return Statement.of(WAKE, reason);
    }
}
