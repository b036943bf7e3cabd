package com.aigentsy.execution.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** US dollars per million tokens at the highest tier the model has, valid from a day on; absent: since the list's day. */
public record ModelPrice(
        BigDecimal inputUsdPerMillion,
        BigDecimal outputUsdPerMillion,
        @Nullable LocalDate from) {

    /** Decimal places of every amount in the ledger. */
    public static final int SCALE = 6;

    public ModelPrice {
        if (inputUsdPerMillion.signum() < 0 || outputUsdPerMillion.signum() < 0) {
            throw new IllegalArgumentException("a price is not negative");
        }
    }

    public ModelPrice(BigDecimal inputUsdPerMillion, BigDecimal outputUsdPerMillion) {
        this(inputUsdPerMillion, outputUsdPerMillion, null);
    }

    /** Rounded up, so that the ledger is never below the bill. */
    public BigDecimal cost(long inputTokens, long outputTokens) {
        return inputUsdPerMillion
                .multiply(BigDecimal.valueOf(inputTokens))
                .add(outputUsdPerMillion.multiply(BigDecimal.valueOf(outputTokens)))
                .movePointLeft(6)
                .setScale(SCALE, RoundingMode.CEILING);
    }
}
