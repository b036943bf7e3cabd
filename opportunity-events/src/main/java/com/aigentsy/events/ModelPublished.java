package com.aigentsy.events;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A snapshot of one scoring model; the latest per {@code name} is the one in force. */
public record ModelPublished(
        String name, String version, Instant trainedAt, long outcomes, Map<String, Double> parameters)
        implements PipelineEvent {

    public ModelPublished {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
