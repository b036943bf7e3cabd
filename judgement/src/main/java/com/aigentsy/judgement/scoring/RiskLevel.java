package com.aigentsy.judgement.scoring;

import java.util.Locale;

/** How risky the work is and how hard, read off the unrounded probability. */
public enum RiskLevel {
    LOW(0.7, "easy"),
    MEDIUM(0.5, "moderate"),
    HIGH(0.3, "hard"),
    VERY_HIGH(Double.NEGATIVE_INFINITY, "very_hard");

    private final double above;
    private final String difficulty;

    RiskLevel(double above, String difficulty) {
        this.above = above;
        this.difficulty = difficulty;
    }

    public static RiskLevel of(double probability) {
        for (RiskLevel level : values()) {
            if (probability > level.above) {
                return level;
            }
        }
        return VERY_HIGH;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String difficulty() {
        return difficulty;
    }
}
