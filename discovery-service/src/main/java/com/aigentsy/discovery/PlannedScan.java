package com.aigentsy.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One source's part of a run: what it will read, or the reason why it cannot. */
public record PlannedScan(
        String source, List<Sweep> sweeps, @Nullable String problem) {

    public PlannedScan {
        sweeps = List.copyOf(sweeps);
    }
}
