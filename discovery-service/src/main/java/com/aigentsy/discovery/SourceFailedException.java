package com.aigentsy.discovery;

/** The platform could not be read. {@code passing}: trying again may help (a timeout, a 5xx). */
public final class SourceFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    public SourceFailedException(String reason, boolean passing) {
        super(reason);
        this.passing = passing;
    }

    public boolean passing() {
        return passing;
    }
}
