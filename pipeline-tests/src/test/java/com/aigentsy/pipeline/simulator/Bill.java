package com.aigentsy.pipeline.simulator;

import java.math.BigDecimal;
import java.time.Instant;

/** One model call that was answered and therefore costs money; {@code question} is the SHA-256 of the request's body. */
public record Bill(
        String provider,
        String model,
        String question,
        long inputTokens,
        long outputTokens,
        BigDecimal usd,
        Instant at) {}
