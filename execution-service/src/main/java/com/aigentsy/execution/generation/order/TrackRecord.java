package com.aigentsy.execution.generation.order;

import java.math.BigDecimal;

/**
 * What a model's answers to one task came to: how many were judged, how many of them ended in a change that held, what
 * all of them cost, and how much of that was spent on trying it out.
 */
public record TrackRecord(int judged, int validated, BigDecimal costUsd, BigDecimal exploredUsd) {

    public static final TrackRecord NONE = new TrackRecord(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    TrackRecord plus(TrackRecord other) {
        return new TrackRecord(
                judged + other.judged,
                validated + other.validated,
                costUsd.add(other.costUsd),
                exploredUsd.add(other.exploredUsd));
    }
}
