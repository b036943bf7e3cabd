package com.aigentsy.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the workers of this process that a commit may have left work for them. */
@ApplicationScoped
public class WorkSignal {

    private final Semaphore signal = new Semaphore(0);

    public void raise() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    void await(Duration atMost) throws InterruptedException {
        signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        signal.drainPermits();
    }
}
