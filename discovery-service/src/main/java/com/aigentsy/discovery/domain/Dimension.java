package com.aigentsy.discovery.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The seven ways work is found. */
public enum Dimension {
    EXPLICIT_MARKETPLACES,
    PAIN_POINTS,
    FLOW_ARBITRAGE,
    PREDICTIVE_INTELLIGENCE,
    NETWORK_AMPLIFICATION,
    OPPORTUNITY_CREATION,
    EMERGENT_PATTERNS;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
