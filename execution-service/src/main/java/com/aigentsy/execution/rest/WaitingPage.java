package com.aigentsy.execution.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list, and beside it the work that waits and could need somebody. */
public record WaitingPage<T>(List<T> items, @Nullable String next, List<WaitingView> waiting) {

    public WaitingPage {
        items = List.copyOf(items);
        waiting = List.copyOf(waiting);
    }
}
