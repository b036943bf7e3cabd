package com.aigentsy.events;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What we ask, in major units of {@code currency}, the factors by name that led there, and the model that priced. */
public record Price(
        BigDecimal amount, String currency, Map<String, Double> factors, String model, List<String> explanation) {

    public Price {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
        explanation = List.copyOf(explanation);
    }
}
