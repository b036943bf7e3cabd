package com.aigentsy.gateway.effect;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A platform could not be read. Nothing follows from that, so the question is asked again after {@code retryIn}. */
public final class NotReadableException extends RuntimeException {

    /** The reason when the platform asks for quiet; {@code retryIn} is how long. */
    public static final String LIMITED = "rate_limited";

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final Duration retryIn;
    private final @Nullable String waitsFor;

    /** @param waitsFor who has to act before it can work, or null when time alone may help */
    public NotReadableException(String reason, String detail, Duration retryIn, @Nullable String waitsFor) {
        super(detail);
        this.reason = reason;
        this.retryIn = retryIn;
        this.waitsFor = waitsFor;
    }

    boolean limited() {
        return reason.equals(LIMITED);
    }

    public String reason() {
        return reason;
    }

    public Duration retryIn() {
        return retryIn;
    }

    public @Nullable String waitsFor() {
        return waitsFor;
    }
}
