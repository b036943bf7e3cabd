package com.aigentsy.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a scan is: the sweeps still to do, the problems met, how many the whole run published so far, and how many of
 * those may be executed.
 */
public record Scan(
        ScanKey key,
        List<Sweep> sweeps,
        List<String> problems,
        int published,
        @Nullable Integer maxExecutions) {

    public Scan {
        sweeps = List.copyOf(sweeps);
        problems = List.copyOf(problems);
    }
}
