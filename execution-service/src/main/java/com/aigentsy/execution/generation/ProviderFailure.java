package com.aigentsy.execution.generation;

/** The provider did not answer: another one may be asked. {@code perhapsBilled} where nobody can tell, as in a timeout. */
public final class ProviderFailure extends Exception {

    private static final long serialVersionUID = 1L;

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
}
