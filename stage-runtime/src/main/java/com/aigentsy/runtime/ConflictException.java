package com.aigentsy.runtime;

/** Somebody else was faster: a guarded statement touched other rows than expected, and nothing was written. */
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(message);
    }
}
