package com.aigentsy.execution.generation.breaker;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One call as its breaker sees it: refused, or let through and then told how it went; closing it untold is fine. */
public final class Trial implements AutoCloseable {

    private final Breakers breakers;
    private final String provider;
    private final @Nullable String why;
    private boolean told;

    Trial(Breakers breakers, String provider, @Nullable String why) {
        this.breakers = breakers;
        this.provider = provider;
        this.why = why;
    }

    public boolean refused() {
        return why != null;
    }

    /** Why it was refused. */
    public String why() {
        return Objects.requireNonNull(why, "the call may begin");
    }

    public void answered() {
        told = true;
        breakers.answered(provider);
    }

    /** A provider that merely did not like the request has shown that it works. */
    public void failed(boolean aboutTheProvider) {
        told = true;
        if (aboutTheProvider) {
            breakers.failed(provider);
        } else {
            breakers.answered(provider);
        }
    }

    @Override
    public void close() {
        if (!told && !refused()) {
            breakers.untold(provider);
        }
    }
}
