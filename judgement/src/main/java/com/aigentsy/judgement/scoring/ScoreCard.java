package com.aigentsy.judgement.scoring;

import static com.aigentsy.judgement.scoring.LegacyV1Table.*;

import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.Rounding;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What people read off a judgement: thresholds see the unrounded probability, the reader sees it rounded to 3 places
 * and the expected value to the cent. {@code expectedValue} is null when the value is unknown.
 */
public record ScoreCard(
        BigDecimal winProbability,
        @Nullable Money expectedValue,
        RiskLevel risk,
        int timeToCloseDays,
        Recommendation recommendation) {

    public static ScoreCard of(ScoringFacts facts, Judgement judgement) {
        double probability = judgement.probability();
        Money value = facts.value();
        double expected = value == null ? 0 : value.majorAsDouble() * probability;
        return new ScoreCard(
                Rounding.halfEven(probability, 3),
                value == null ? null : Money.rounded(expected, value.currency()),
                RiskLevel.of(probability),
                daysToClose(facts, probability),
                Recommendation.of(probability, expected));
    }

    private static int daysToClose(ScoringFacts facts, double probability) {
        double days = DAYS.getOrDefault(facts.urgency(), DAYS_OTHER);
        if (facts.value() != null) {
            days *= firstAbove(facts.value().majorAsDouble(), DAYS_ABOVE, 1);
        }
        return (int) (probability < DAYS_UNLIKELY_BELOW ? days * DAYS_UNLIKELY : days);
    }
}
