package com.aigentsy.outcome.domain;

import com.aigentsy.judgement.Money;
import java.math.BigDecimal;
import java.util.List;

/** Bands of asking prices in major units of their own currency, to see what is accepted where. */
public final class PriceBand {

    private static final List<Integer> LOWER_BOUNDS = List.of(0, 100, 250, 500, 1000, 2500, 5000, 10000);

    private PriceBand() {}

    /** {@code USD 500-999}: the bound below is in the band, the one above is the next band's. */
    public static String of(Money price) {
        String currency = price.currency().getCurrencyCode();
        for (int i = 0; i + 1 < LOWER_BOUNDS.size(); i++) {
            int next = LOWER_BOUNDS.get(i + 1);
            if (price.major().compareTo(BigDecimal.valueOf(next)) < 0) {
                return currency + " " + LOWER_BOUNDS.get(i) + "-" + (next - 1);
            }
        }
        return currency + " " + LOWER_BOUNDS.getLast() + "+";
    }
}
