package com.aigentsy.judgement.scoring;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The constants of the seed's scoring, as the seed had them. */
final class LegacyV1Table {

    static final double CEILING = 0.95;

    static final Map<String, Double> BASE = Map.of(
            "software_development", 0.65,
            "web_development", 0.70,
            "mobile_development", 0.60,
            "content_creation", 0.75,
            "business_consulting", 0.55,
            "data_analysis", 0.68,
            "marketing", 0.72,
            "design", 0.62);
    static final double BASE_OTHER = 0.60;

    static final Map<String, Double> COMPETITION = Map.of(
            "github", 0.4,
            "upwork", 0.5,
            "reddit", 0.6,
            "hackernews", 0.7,
            "twitter", 0.8,
            "proactive_outreach", 1.8,
            "internal_network", 1.5,
            "predictive", 1.6);
    static final double COMPETITION_OTHER = 0.6;

    static final Map<String, Double> URGENCY = Map.of("low", 1.0, "medium", 0.85, "high", 0.7, "critical", 0.6);
    static final double URGENCY_OTHER = 0.85;

    static final List<Step> VALUE_ABOVE = List.of(new Step(10_000, 0.6), new Step(5_000, 0.75), new Step(2_000, 0.9));
    static final double VALUE_OTHER = 1;

    static final Map<String, Double> SOURCE = Map.of(
            "opportunity_creation", 1.5,
            "predictive_intelligence", 1.5,
            "network_amplification", 1.3,
            "flow_arbitrage", 1.3);
    static final double SOURCE_OTHER = 1;

    static final List<AgeStep> YOUNGER_THAN = List.of(
            new AgeStep(Duration.ofHours(6), 1.3),
            new AgeStep(Duration.ofHours(24), 1.1),
            new AgeStep(Duration.ofHours(72), 1.0));
    static final double TIME_OLD = 0.8;
    static final double TIME_UNKNOWN = 1.0;

    /** Which work fits whom: the user's trade, and the types of opportunity that count as a match for it. */
    static final Map<String, List<String>> FITTING = Map.of(
            "software_development", List.of("software_development", "web_development"),
            "marketing", List.of("marketing", "content_creation"),
            "design", List.of("design"),
            "consulting", List.of("business_consulting"));

    static final double MATCH = 1.4;
    static final double NO_MATCH = 1.0;

    static final Map<String, Integer> DAYS = Map.of("critical", 2, "high", 5, "medium", 10, "low", 20);
    static final int DAYS_OTHER = 10;
    static final List<Step> DAYS_ABOVE = List.of(new Step(10_000, 2), new Step(5_000, 1.5));
    static final double DAYS_UNLIKELY_BELOW = 0.4;
    static final double DAYS_UNLIKELY = 1.5;

    private LegacyV1Table() {}

    /** Applies above this many major units. */
    record Step(double limit, double factor) {}

    /** Applies below this age. */
    record AgeStep(Duration limit, double factor) {}

    static double firstAbove(double value, List<Step> steps, double other) {
        return steps.stream()
                .filter(step -> value > step.limit())
                .findFirst()
                .map(Step::factor)
                .orElse(other);
    }
}
