package com.aigentsy.local.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What was started, closed once, last first; one that fails to close does not keep the others open. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Closing.class.getName());

    private record Open(String name, AutoCloseable closeable) {}

    private final Deque<Open> open = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(String name, T closeable) {
        open.push(new Open(name, closeable));
        return closeable;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            var next = open.pop();
            try {
                next.closeable().close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Could not close " + next.name(), e);
            }
        }
    }
}
