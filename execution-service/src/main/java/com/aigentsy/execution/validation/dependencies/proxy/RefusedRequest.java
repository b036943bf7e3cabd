package com.aigentsy.execution.validation.dependencies.proxy;

/** A request that is not passed on, and the HTTP status that says so. */
final class RefusedRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedRequest(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
