package com.aigentsy.judgement.routing;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be done at all, as the seed had it, and what software will never do. */
public final class CapabilityTable {

    /** The confidence in work the table does not know. */
    public static final double DEFAULT_CONFIDENCE = 0.8;

    private static final Map<String, Capability> TABLE = Map.ofEntries(
            entry("software_development", Capability.of(0.95, "0.30", 7)),
            entry("api_integration", Capability.of(0.90, "0.30", 5)),
            entry("web_development", Capability.of(0.85, "0.35", 10)),
            entry("mobile_development", Capability.of(0.75, "0.40", 14)),
            entry("content_creation", Capability.of(0.95, "0.20", 2)),
            entry("copywriting", Capability.of(0.95, "0.20", 1)),
            entry("technical_writing", Capability.of(0.90, "0.25", 3)),
            entry("blog_writing", Capability.of(0.95, "0.15", 1)),
            entry("data_analysis", Capability.of(0.95, "0.30", 3)),
            entry("data_visualization", Capability.of(0.85, "0.30", 2)),
            entry("spreadsheet_automation", Capability.of(0.90, "0.25", 2)),
            entry("business_consulting", Capability.of(0.85, "0.20", 5)),
            entry("market_research", Capability.of(0.90, "0.25", 3)),
            entry("seo_optimization", Capability.of(0.80, "0.30", 7)),
            entry("workflow_automation", Capability.of(0.85, "0.30", 5)),
            entry("email_automation", Capability.of(0.90, "0.25", 3)));

    private static final Set<String> IMPOSSIBLE = Set.of(
            "physical_product_manufacturing", "in_person_services", "manual_labor", "licensed_professional_services");

    private CapabilityTable() {}

    public static Optional<Capability> find(String type) {
        return Optional.ofNullable(TABLE.get(type));
    }

    public static double confidence(String type) {
        return find(type).map(Capability::confidence).orElse(DEFAULT_CONFIDENCE);
    }

    public static boolean isImpossible(String type) {
        return IMPOSSIBLE.contains(type);
    }
}
