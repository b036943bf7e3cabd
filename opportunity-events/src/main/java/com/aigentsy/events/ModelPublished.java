package com.aigentsy.events;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of one scoring model; the latest per {@code name} is the one in force. {@code role} is {@code champion} for
 * the one that decides and {@code challenger} for one that is only compared; {@code state} is what the model is restored
 * from, and {@code part} which piece of it this is when it is too large for one event.
 */
public record ModelPublished(
        String name,
        String version,
        Instant trainedAt,
        long outcomes,
        Map<String, Double> parameters,
        @Nullable String role,
        @Nullable String state,
        @Nullable Part part)
        implements PipelineEvent {

    public static final String CHAMPION = "champion";
    public static final String CHALLENGER = "challenger";

    public ModelPublished {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Counted from 1; every part of a version is an event with a key of its own. */
    public record Part(int number, int of) {}

    /** Figures for people, nothing a model could be restored from. */
    public ModelPublished(
            String name, String version, Instant trainedAt, long outcomes, Map<String, Double> parameters) {
        this(name, version, trainedAt, outcomes, parameters, null, null, null);
    }
}
