package com.aigentsy.events;

import java.util.List;

/** How the work will be done, before it is done. */
public record Plan(String approach, List<String> filesToChange) {

    public Plan {
        filesToChange = List.copyOf(filesToChange);
    }
}
