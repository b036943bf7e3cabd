package com.aigentsy.execution.generation;

/** The identity of one purchase: whatever happens in between, the same key is paid for once. */
public record CallKey(String executionId, String opportunityId, LlmTask task, int attempt, int revision) {}
