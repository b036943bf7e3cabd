package com.aigentsy.judgement.learning;

import java.time.Duration;
import java.util.Map;

/** How long a platform may take to answer. Until then an open case says nothing; after it silence counts as lost. */
public final class Maturity {

    private static final Map<String, Duration> WINDOWS = Map.of(
            "github", Duration.ofDays(30),
            "upwork", Duration.ofDays(14),
            "email", Duration.ofDays(7),
            "reddit", Duration.ofDays(7));
    private static final Duration OTHER = Duration.ofDays(30);

    private Maturity() {}

    public static Duration window(String platform) {
        return WINDOWS.getOrDefault(platform, OTHER);
    }
}
