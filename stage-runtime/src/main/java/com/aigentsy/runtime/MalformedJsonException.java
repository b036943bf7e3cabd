package com.aigentsy.runtime;

/** JSON that cannot be read as what it should be; the message names the place. */
public class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedJsonException(String message) {
        super(message);
    }
}
