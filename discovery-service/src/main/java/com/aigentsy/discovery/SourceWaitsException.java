package com.aigentsy.discovery;

import java.time.Instant;

/** The platform asked to be left alone until a moment. */
public final class SourceWaitsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    public SourceWaitsException(Instant until, String reason) {
        super(reason);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
