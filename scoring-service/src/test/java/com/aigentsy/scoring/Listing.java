package com.aigentsy.scoring;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityDiscovered;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A $500 bounty on GitHub, two hours old, and the ways in which a test wants it to differ. */
public record Listing(
        String id,
        String platform,
        String type,
        @Nullable String value,
        @Nullable String currency,
        Instant now,
        Duration age,
        Opportunity.Selection selection) {

    public static Listing bounty(String id, Instant now) {
        return new Listing(
                id, "github", "software_development", "500", "USD", now, Duration.ofHours(2), selected(false, true));
    }

    public Listing on(String other) {
        return new Listing(id, other, type, value, currency, now, age, selection);
    }

    public Listing ofType(String other) {
        return new Listing(id, platform, other, value, currency, now, age, selection);
    }

    public Listing paying(@Nullable String amount, @Nullable String in) {
        return new Listing(id, platform, type, amount, in, now, age, selection);
    }

    public Listing seenBefore(Duration ago) {
        return new Listing(id, platform, type, value, currency, now, ago, selection);
    }

    public Listing namedByPerson() {
        return new Listing(id, platform, type, value, currency, now, age, selected(true, true));
    }

    public Listing beyondTheCap() {
        return new Listing(id, platform, type, value, currency, now, age, selected(false, false));
    }

    public Envelope<OpportunityDiscovered> discovered() {
        return Envelope.first(new OpportunityDiscovered(opportunity()), "run-1", now);
    }

    public Opportunity opportunity() {
        Instant seen = now.minus(age);
        return new Opportunity(
                id,
                platform,
                type,
                "Totals are off by a cent",
                "http://127.0.0.1/acme/till/issues/7",
                value == null ? null : new BigDecimal(value),
                null,
                null,
                null,
                currency,
                "The receipt does not add up.",
                "explicit_marketplaces",
                "github-issues",
                seen,
                "medium",
                "acme/till",
                7,
                List.of("bounty"),
                selection,
                new Opportunity.Provenance("github-issues", seen, "http://127.0.0.1/search", "00", true));
    }

    private static Opportunity.Selection selected(boolean named, boolean withinCap) {
        return new Opportunity.Selection("run-1", named, withinCap);
    }
}
