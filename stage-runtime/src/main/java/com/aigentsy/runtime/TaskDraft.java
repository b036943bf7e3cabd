package com.aigentsy.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Slow or dangerous work to be done later. One task per kind and key: an existing one is left alone. */
public record TaskDraft(
        String kind,
        String key,
        String payload,
        Instant notBefore,
        @Nullable String traceparent) {

    public TaskDraft(String kind, String key, String payload, Instant notBefore) {
        this(kind, key, payload, notBefore, null);
    }

    TaskDraft after(@Nullable String span) {
        return traceparent == null ? new TaskDraft(kind, key, payload, notBefore, span) : this;
    }
}
