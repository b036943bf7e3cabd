package com.aigentsy.runtime.watchdog;

import java.time.Duration;
import java.time.Instant;

/** How far one partition of a consumer group has come, and since when it stands there. */
record Progress(long committed, long lag, Instant since) {

    static final Duration PATIENCE = Duration.ofSeconds(120);

    static Progress start(Instant now) {
        return new Progress(-1, 0, now);
    }

    /** Standing still counts only while there is something to read. */
    Progress seen(long committedNow, long lagNow, Instant now) {
        boolean moved = committedNow != committed || lagNow == 0 || lag == 0;
        return new Progress(committedNow, lagNow, moved ? now : since);
    }

    boolean isStuck(Instant now) {
        return lag > 0 && since.plus(PATIENCE).isBefore(now);
    }
}
