package com.aigentsy.execution.generation.history;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call: which model was asked, which one says it answered, what came of it, and {@code choice}, why this model was
 * asked. {@code propensity} is how likely the first place of its order was to be decided that way.
 */
public record MadeCall(
        String task,
        int revision,
        int attempt,
        String provider,
        String model,
        @Nullable String modelAnswered,
        String outcome,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        BigDecimal costUsd,
        long latencyMs,
        String promptVersion,
        String promptSha256,
        String choice,
        boolean explored,
        double propensity,
        Instant calledAt) {}
