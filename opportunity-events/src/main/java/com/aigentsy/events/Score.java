package com.aigentsy.events;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How likely the work is accepted, with its 80 % interval, and paid once it is; the money that follows from it, and the
 * reasons. Money is in major units of the opportunity's currency and absent when its value is unknown. {@code features}
 * are the numbers the models saw, kept for learning; {@code propensity} is how likely this choice was to be made.
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
        String modelVersion,
        @Nullable Double paidProbability,
        @Nullable Double propensity,
        @Nullable Map<String, Double> features,
        @Nullable List<Challenger> challengers) {

    public Score {
        reasons = List.copyOf(reasons);
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
        features = features == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(features));
        challengers = challengers == null ? null : List.copyOf(challengers);
    }

    /** A score of a model that is compared with no other and learned from nothing. */
    public Score(
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
        this(
                winProbability,
                intervalLow,
                intervalHigh,
                expectedValue,
                netValue,
                riskLevel,
                executionDifficulty,
                timeToCloseDays,
                recommendation,
                reasons,
                factors,
                model,
                modelVersion,
                null,
                null,
                null,
                null);
    }
}
