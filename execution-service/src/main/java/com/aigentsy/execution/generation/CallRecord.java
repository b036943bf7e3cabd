package com.aigentsy.execution.generation;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One call as it went: {@code reply} is absent when the provider failed; {@code outcome} is a slug either way. */
public record CallRecord(
        CallKey key,
        Prompt prompt,
        Choice choice,
        String outcome,
        @Nullable Reply reply,
        BigDecimal costUsd,
        Duration latency) {}
