package com.aigentsy.judgement.backtest;

import org.jspecify.annotations.Nullable;

/**
 * What an opportunity is about, in major units of one currency. {@code value} is null when unknown: such work is judged
 * but never chosen. For a bounty the work is done before anybody accepts it, so its delivery is spent in any case.
 */
public record Stakes(@Nullable Double value, double costNow, double costToDeliver, boolean bounty) {

    /** {@code P · (value − cost to deliver) − cost now}, for a bounty {@code P · value − cost to deliver − cost now}. */
    public double netValue(double paid) {
        if (value == null) {
            return -costNow;
        }
        return bounty ? paid * value - costToDeliver - costNow : paid * (value - costToDeliver) - costNow;
    }

    boolean isKnown() {
        return value != null;
    }
}
