package com.aigentsy.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of paid work somebody offers, as one source listed it. {@code value} is the lower bound in major units of
 * {@code currency} and absent when unknown; an hourly offer has {@code rate} and {@code rateUnit} and no value.
 */
public record Opportunity(
        String id,
        String platform,
        String type,
        String title,
        String url,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable BigDecimal rate,
        @Nullable String rateUnit,
        @Nullable String currency,
        String description,
        String dimension,
        String source,
        @Nullable Instant createdAt,
        String urgency,
        @Nullable String repository,
        @Nullable Integer issueNumber,
        List<String> labels,
        Selection selection,
        Provenance provenance) {

    public Opportunity {
        labels = List.copyOf(labels);
    }

    /** Why the listing is here: the run that saw it, whether a person named it, whether that run may execute it. */
    public record Selection(String runId, boolean namedByPerson, boolean withinCap) {}

    /** Where the listing was read; {@code synthetic} is true for everything that a stand-in for the world served. */
    public record Provenance(String source, Instant fetchedAt, String url, String rawSha256, boolean synthetic) {}
}
