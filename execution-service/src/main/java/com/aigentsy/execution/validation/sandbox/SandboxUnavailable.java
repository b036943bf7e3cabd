package com.aigentsy.execution.validation.sandbox;

/** Nothing on this machine can isolate foreign code, so validation is refused; the message says what to install or allow. */
public class SandboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SandboxUnavailable(String message) {
        super(message);
    }
}
