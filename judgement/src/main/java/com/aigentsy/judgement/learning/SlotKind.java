package com.aigentsy.judgement.learning;

/** What a weight is for, and how far it may lie from zero before anything was seen (standard deviation, log-odds). */
enum SlotKind {
    INTERCEPT(1.0),
    PLATFORM(0.8),
    TYPE(0.5),
    PAIR(0.4),
    WORD(0.3),
    LEGACY(0.4),
    NUMBER(0.5),
    BEND(0.3),
    MISSING(0.3),
    CROSS(0.25);

    private final double deviation;

    SlotKind(double deviation) {
        this.deviation = deviation;
    }

    double variance() {
        return deviation * deviation;
    }
}
