package com.aigentsy.execution.llm;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends a call that takes too long by interrupting it. A client's own timeout ends with the first byte of the answer, so
 * a server that drips would hold a worker for ever.
 */
final class Deadline implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Thread caller = Thread.currentThread();
    private final ScheduledFuture<?> bell;
    private boolean passed;
    private boolean over;

    private Deadline(Duration limit) {
        bell = CLOCK.schedule(this::ring, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Deadline in(Duration limit) {
        return new Deadline(limit);
    }

    private synchronized void ring() {
        if (!over) {
            passed = true;
            caller.interrupt();
        }
    }

    /** Whether it was this deadline that ended the call. */
    synchronized boolean passed() {
        return passed;
    }

    /** Takes back an interrupt of its own. */
    @Override
    public synchronized void close() {
        over = true;
        bell.cancel(false);
        if (passed) {
            Thread.interrupted();
        }
    }

    private static ScheduledThreadPoolExecutor clock() {
        var clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("model-deadline").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
