package com.aigentsy.runtime;

import java.time.Instant;

/** What becomes of a task: each is recorded in one transaction, on condition that the lease still holds. */
public sealed interface TaskResult {

    /** Finished: recorded and removed. */
    record Done(Recording recording) implements TaskResult {}

    /** A step was made or something is waited for: recorded and due again at {@code notBefore}, attempts from zero. */
    record Again(Instant notBefore, String reason, Recording recording) implements TaskResult {}

    /** It can never succeed as it is: kept for a person, with a notice for the books. */
    record Quarantined(String reason, String detail) implements TaskResult {}
}
