package com.aigentsy.local.forge.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Failures on order, so that tests meet what a real platform does on bad days. Each is used up after its times. */
public final class Faults {

    /** LOST_ANSWER does the work and then drops the connection; the others refuse before anything happens. */
    public enum Kind {
        SECONDARY_LIMIT,
        SERVER_ERROR,
        LOST_ANSWER
    }

    /** Hits requests of the method ("*" for any) whose path contains the text; retryAfter is for the limit only. */
    public record Fault(Kind kind, String method, String pathContains, int times, Duration retryAfter) {
        private boolean hits(String askedMethod, String path) {
            return (method.equals("*") || method.equals(askedMethod)) && path.contains(pathContains);
        }

        private Fault once() {
            return new Fault(kind, method, pathContains, times - 1, retryAfter);
        }
    }

    private final List<Fault> ordered = new ArrayList<>();

    public synchronized void order(Fault fault) {
        ordered.add(fault);
    }

    /** The next fault for this request, taken off the list. */
    synchronized Optional<Fault> next(String method, String path) {
        for (Iterator<Fault> faults = ordered.iterator(); faults.hasNext(); ) {
            Fault fault = faults.next();
            if (fault.hits(method, path)) {
                faults.remove();
                if (fault.times() > 1) {
                    ordered.addFirst(fault.once());
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
