package com.aigentsy.runtime;

import java.time.Instant;

/** Slow or dangerous work to be done later. One task per kind and key: an existing one is left alone. */
public record TaskDraft(String kind, String key, String payload, Instant notBefore) {}
