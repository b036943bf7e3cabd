package com.aigentsy.judgement.learning;

import com.aigentsy.judgement.learning.Situation.Basics;
import com.aigentsy.judgement.learning.Situation.Words;
import java.time.Duration;
import java.util.Map;

/** Situations for tests. */
final class SampleSituations {

    private SampleSituations() {}

    static Situation on(String platform, Map<String, Double> features) {
        return on(platform, "software_development", features);
    }

    static Situation on(String platform, String type, Map<String, Double> features) {
        return Situation.of(
                new Words(platform, type, "medium", "explicit_marketplaces", platform),
                new Basics(400.0, Duration.ofHours(5), 0.3),
                features);
    }
}
