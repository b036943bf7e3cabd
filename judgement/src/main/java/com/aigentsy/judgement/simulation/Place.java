package com.aigentsy.judgement.simulation;

import java.time.Duration;

/** Where simulated work is found, how crowded it is there, what it pays and how long an answer takes. */
enum Place {
    GITHUB("github", "github-issues", "explicit_marketplaces", new Traits(2.5, 260, 6, 30)),
    UPWORK("upwork", "upwork", "explicit_marketplaces", new Traits(5, 520, 3, 14)),
    HACKERNEWS("hackernews", "hackernews", "explicit_marketplaces", new Traits(3, 900, 4, 30)),
    REDDIT("reddit", "reddit", "pain_points", new Traits(1.5, 180, 2, 7)),
    EMAIL("email", "past-clients", "network_amplification", new Traits(0.4, 420, 2, 7));

    private final String platform;
    private final String source;
    private final String dimension;
    private final Traits traits;

    Place(String platform, String source, String dimension, Traits traits) {
        this.platform = platform;
        this.source = source;
        this.dimension = dimension;
        this.traits = traits;
    }

    /** Mean number of rivals, median value, median and longest days until an answer. */
    record Traits(double rivals, double medianValue, double medianDays, int longestDays) {}

    String platform() {
        return platform;
    }

    String source() {
        return source;
    }

    String dimension() {
        return dimension;
    }

    Traits traits() {
        return traits;
    }

    Duration window() {
        return Duration.ofDays(traits.longestDays());
    }
}
