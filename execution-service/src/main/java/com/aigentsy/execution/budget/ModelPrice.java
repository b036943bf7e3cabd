package com.aigentsy.execution.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** US dollars per million tokens, at the highest tier the model has. */
public record ModelPrice(BigDecimal inputUsdPerMillion, BigDecimal outputUsdPerMillion) {

    /** Decimal places of every amount in the ledger. */
    public static final int SCALE = 6;

    /** Rounded up, so that the ledger is never below the bill. */
    public BigDecimal cost(long inputTokens, long outputTokens) {
        return inputUsdPerMillion
                .multiply(BigDecimal.valueOf(inputTokens))
                .add(outputUsdPerMillion.multiply(BigDecimal.valueOf(outputTokens)))
                .movePointLeft(6)
                .setScale(SCALE, RoundingMode.CEILING);
    }
}
