package com.aigentsy.execution.validation.sandbox;

import java.util.List;

/**
 * What a run is given beside the working tree: folders and files of ours, and {@code room} bytes of memory as a writable
 * folder at {@link #ROOM} (none if 0). The room counts against nothing else.
 */
public record Provision(List<Binding> bindings, long room) {

    public static final String ROOM = "/packages";

    public Provision {
        bindings = List.copyOf(bindings);
    }

    public static Provision nothing() {
        return new Provision(List.of(), 0);
    }
}
