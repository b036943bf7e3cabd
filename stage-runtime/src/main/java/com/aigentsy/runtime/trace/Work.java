package com.aigentsy.runtime.trace;

import com.aigentsy.events.EventAttributes;
import org.jspecify.annotations.Nullable;

/** What a stage does, for which opportunity, because of which event or task, and the span that led there. */
public record Work(
        String stage,
        @Nullable String opportunity,
        String cause,
        @Nullable String traceparent) {

    public static Work on(String stage, EventAttributes event) {
        return new Work(stage, event.subject(), event.id().toString(), event.traceparent());
    }
}
