package com.aigentsy.judgement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds as the seed's language does: half-even on the exact decimal value of the double, not on its short form. */
public final class Rounding {

    private Rounding() {}

    public static BigDecimal halfEven(double exact, int places) {
        return new BigDecimal(exact).setScale(places, RoundingMode.HALF_EVEN);
    }
}
