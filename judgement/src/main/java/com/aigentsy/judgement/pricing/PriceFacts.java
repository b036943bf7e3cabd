package com.aigentsy.judgement.pricing;

import com.aigentsy.judgement.Money;
import java.time.Instant;
import java.util.List;

/**
 * What a legacy-v1 price depends on. {@code similarPrices} are statistics in major units of the base's currency, doubles
 * because the formula is defined on their average; no amount is ever asked from them.
 */
public record PriceFacts(
        Money base, int openRequests, int runningProjects, int paidPurchases, List<Double> similarPrices, Instant at) {

    public PriceFacts {
        similarPrices = List.copyOf(similarPrices);
        if (base.minor() < 0) {
            throw new IllegalArgumentException("a base price cannot be negative: " + base);
        }
    }

    /** A base price with nothing else known about the market. */
    public static PriceFacts alone(Money base, Instant at) {
        return new PriceFacts(base, 0, 0, 0, List.of(), at);
    }
}
