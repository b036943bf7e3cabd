package com.aigentsy.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What we ask, in major units of {@code currency}, the factors by name that led there, and the model that priced. */
public record Price(
        BigDecimal amount, String currency, Map<String, Double> factors, String model, List<String> explanation) {

    public Price {
        factors = Map.copyOf(factors);
        explanation = List.copyOf(explanation);
    }
}
