package com.aigentsy.cli.history;

/** A line of a history that cannot be used; its message says what is wrong. */
final class BadLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadLineException(String message) {
        super(message);
    }
}
