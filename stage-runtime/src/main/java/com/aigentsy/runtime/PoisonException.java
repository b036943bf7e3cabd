package com.aigentsy.runtime;

/** A record that no retry can help: {@code reason} is a slug for the quarantine, the message is for a person. */
public class PoisonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public PoisonException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
