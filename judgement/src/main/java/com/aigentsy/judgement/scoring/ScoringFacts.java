package com.aigentsy.judgement.scoring;

import com.aigentsy.judgement.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an opportunity at the moment of judging. {@code value} and {@code age} are null when unknown;
 * {@code confidence} is ours in doing this type of work; {@code performerType} is the user's trade, if they said one.
 */
public record ScoringFacts(
        String type,
        String platform,
        String urgency,
        String dimension,
        @Nullable Money value,
        @Nullable Duration age,
        double confidence,
        @Nullable String performerType) {}
