package com.aigentsy.events;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How likely the work is won and paid: mean, 80 % interval, money that follows from it, and the reasons. Money is in
 * major units of the opportunity's currency and absent when its value is unknown.
 */
public record Score(
        double winProbability,
        double intervalLow,
        double intervalHigh,
        @Nullable BigDecimal expectedValue,
        @Nullable BigDecimal netValue,
        String riskLevel,
        String executionDifficulty,
        int timeToCloseDays,
        String recommendation,
        List<String> reasons,
        Map<String, Double> factors,
        String model,
        String modelVersion) {

    public Score {
        reasons = List.copyOf(reasons);
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    }
}
