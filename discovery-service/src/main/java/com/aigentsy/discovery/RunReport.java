package com.aigentsy.discovery;

import com.aigentsy.discovery.domain.PriceFields;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as people read it: per source how many were found and what became of them, and each filtered listing. */
public record RunReport(String runId, String state, List<SourceReport> sources, List<FilteredListing> filtered) {

    public static final String RUNNING = "running";

    /** {@code found} = {@code published} + {@code duplicate} + all of {@code filtered}. */
    public record SourceReport(
            String source,
            int found,
            int published,
            int duplicate,
            Map<String, Integer> filtered,
            List<String> errors,
            @Nullable Instant waitingUntil,
            @Nullable String waitingFor) {}

    public record FilteredListing(
            String id,
            String source,
            String title,
            String url,
            String reason,
            String detail,
            @JsonUnwrapped PriceFields price) {}
}
