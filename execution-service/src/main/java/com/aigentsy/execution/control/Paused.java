package com.aigentsy.execution.control;

/** A switch was closed, or could not be read: what was running has been stopped, and the work waits. */
public final class Paused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Paused(String control) {
        super(control + " is paused: resume it with PUT /controls/" + control);
    }
}
