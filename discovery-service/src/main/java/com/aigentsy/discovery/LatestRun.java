package com.aigentsy.discovery;

import com.aigentsy.discovery.domain.PriceFields;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest run with what it published and what became of it since. */
public record LatestRun(String runId, String state, List<Followed> opportunities) {

    public record Followed(
            String id,
            String title,
            String url,
            String source,
            @JsonUnwrapped PriceFields price,
            String status,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String submissionUrl) {}
}
