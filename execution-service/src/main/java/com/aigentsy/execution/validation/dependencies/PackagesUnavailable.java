package com.aigentsy.execution.validation.dependencies;

/** The package proxy gives no answer, so nothing can be said about a repository that needs packages; worth trying again. */
public class PackagesUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PackagesUnavailable(String message) {
        super(message);
    }
}
