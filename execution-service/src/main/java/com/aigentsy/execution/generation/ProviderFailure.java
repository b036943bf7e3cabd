package com.aigentsy.execution.generation;

import java.util.Set;

/** The provider did not answer: another one may be asked. {@code perhapsBilled} where nobody can tell, as in a timeout. */
public final class ProviderFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** What a healthy provider says about one request. */
    private static final Set<String> OUR_FAULT = Set.of("status_400", "status_404", "status_413", "status_422");

    private final String reason;
    private final boolean perhapsBilled;

    public ProviderFailure(String reason, boolean perhapsBilled, Throwable cause) {
        super(reason + ": " + cause.getMessage(), cause);
        this.reason = reason;
        this.perhapsBilled = perhapsBilled;
    }

    /** A slug: {@code status_503}, {@code timed_out}, {@code unreachable}. */
    public String reason() {
        return reason;
    }

    public boolean perhapsBilled() {
        return perhapsBilled;
    }

    /** Whether the next request is likely to fare no better. */
    boolean aboutTheProvider() {
        return !OUR_FAULT.contains(reason);
    }
}
