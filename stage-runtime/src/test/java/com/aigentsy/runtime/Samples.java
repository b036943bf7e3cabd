package com.aigentsy.runtime;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityDiscovered;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Events as the stages before would have said them. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private Samples() {}

    public static Envelope<OpportunityDiscovered> discovered(String id) {
        return Envelope.first(new OpportunityDiscovered(opportunity(id)), "run-1", NOW);
    }

    public static Envelope<OpportunityDiscovered> titled(String id, String title) {
        return Envelope.first(new OpportunityDiscovered(opportunity(id, title)), "run-1", NOW);
    }

    static Opportunity opportunity(String id) {
        return opportunity(id, "Fix the rounding of totals");
    }

    static Opportunity opportunity(String id, String title) {
        return new Opportunity(
                id,
                "github",
                "software_development",
                title,
                "http://127.0.0.1/acme/till/issues/1",
                new BigDecimal("250"),
                null,
                null,
                null,
                "USD",
                "Totals are off by a cent.",
                "explicit_marketplaces",
                "github-issues",
                NOW,
                "medium",
                "acme/till",
                1,
                List.of("bounty"),
                new Opportunity.Selection("run-1", false, true),
                new Opportunity.Provenance("github-issues", NOW, "http://127.0.0.1/search", "00", true));
    }
}
