package com.aigentsy.local.forge.seed;

/** A seed folder that cannot be planted; the message names the file and the field. */
public final class SeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeedException(String message) {
        super(message);
    }
}
