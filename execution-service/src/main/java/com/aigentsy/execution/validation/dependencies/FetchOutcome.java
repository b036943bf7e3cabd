package com.aigentsy.execution.validation.dependencies;

import com.aigentsy.execution.validation.dependencies.proxy.Traffic;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import java.time.Duration;
import java.util.Locale;

/** What came of one fetch; the run's exit code is 0 if every tool was content. */
record FetchOutcome(Sandbox.Run run, Traffic traffic, Duration took) {

    private static final int NOT_ARCHIVED = 125;
    private static final int KEPT_OUTPUT = 4_000;

    boolean archived() {
        return run.stopped().isEmpty() && run.exitCode() != NOT_ARCHIVED && !traffic.exhausted();
    }

    String told() {
        return String.format(
                Locale.ROOT,
                "%d requests, %d bytes, %.1f s%s",
                traffic.requests(),
                traffic.bytes(),
                took.toMillis() / 1000.0,
                ending());
    }

    private String ending() {
        if (!run.stopped().isEmpty()) {
            return ", stopped: " + run.stopped();
        }
        if (!archived()) {
            return ", stopped: more than may be fetched";
        }
        return run.exitCode() == 0 ? "" : ", not everything was there";
    }

    /** The end of what the tools printed; empty if they were content. */
    String complaint() {
        String all = run.output();
        return run.exitCode() == 0 ? "" : all.substring(Math.max(0, all.length() - KEPT_OUTPUT));
    }
}
