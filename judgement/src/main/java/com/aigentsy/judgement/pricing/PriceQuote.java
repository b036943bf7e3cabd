package com.aigentsy.judgement.pricing;

import com.aigentsy.judgement.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A price and how it came about: the factors in the order they were applied, their product rounded to 2 places. */
public record PriceQuote(
        Money amount, BigDecimal multiplier, Map<String, Double> factors, String model, List<String> explanation) {

    public PriceQuote {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
        explanation = List.copyOf(explanation);
    }
}
