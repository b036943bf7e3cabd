package com.aigentsy.runtime;

import java.time.Duration;

/** Renews the lease of a running task; when the lease is lost it interrupts the worker, whose result would be refused. */
final class LeaseKeeper implements AutoCloseable {

    private final Thread thread;

    private LeaseKeeper(Thread thread) {
        this.thread = thread;
    }

    static LeaseKeeper start(TaskTable table, Task task, Duration lease, Thread worker) {
        return new LeaseKeeper(
                Thread.ofVirtual().name("lease-" + task.key()).start(() -> keep(table, task, lease, worker)));
    }

    private static void keep(TaskTable table, Task task, Duration lease, Thread worker) {
        try {
            while (true) {
                Thread.sleep(lease.dividedBy(3));
                if (!renewed(table, task, lease)) {
                    worker.interrupt();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is away says nothing about the lease; the fence decides in the end. */
    private static boolean renewed(TaskTable table, Task task, Duration lease) {
        try {
            return table.renew(task, lease);
        } catch (RuntimeException e) {
            return true;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
