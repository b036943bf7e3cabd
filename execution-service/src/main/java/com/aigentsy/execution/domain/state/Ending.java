package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Outcome;

/** How and why it ended: a reason in one slug, a sentence a person can use, and who decided. */
public record Ending(Outcome outcome, String reason, String detail, String decidedBy) {

    public static final String AIGENTSY = "aigentsy";
    public static final String POLICY = "policy";
    public static final String OPERATOR = "operator";
    public static final String PLATFORM = "platform";

    public static Ending failed(String reason, String detail) {
        return new Ending(Outcome.FAILED, reason, detail, AIGENTSY);
    }

    public static Ending forbidden(String reason, String detail) {
        return new Ending(Outcome.REJECTED, reason, detail, POLICY);
    }

    public static Ending expired(String reason, String detail) {
        return new Ending(Outcome.EXPIRED, reason, detail, POLICY);
    }

    /** The platform was faster. */
    public static Ending superseded(String reason, String detail) {
        return new Ending(Outcome.SUPERSEDED, reason, detail, PLATFORM);
    }

    public static Ending rejectedByOperator(String reason) {
        return new Ending(Outcome.REJECTED, "operator_rejected", reason, OPERATOR);
    }
}
