package com.aigentsy.events;

import java.math.BigDecimal;

/** One paid call: which task, which model answered, tokens, and its cost in US dollars. No words, only their hash. */
public record LlmCall(
        String task,
        String provider,
        String model,
        long inputTokens,
        long outputTokens,
        BigDecimal costUsd,
        String promptSha256,
        String outcome) {}
