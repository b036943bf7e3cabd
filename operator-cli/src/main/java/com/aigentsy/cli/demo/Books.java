package com.aigentsy.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The books of the whole pipeline, as the outcome service keeps them ({@code GET /pipeline/balance}). */
record Books(JsonNode sheet) {

    long discovered() {
        return sheet.path("discovered").asLong();
    }

    private long open() {
        return count("in_flight") + count("waiting") + count("unknown");
    }

    long count(String place) {
        return sheet.path(place).asLong();
    }

    boolean balanced() {
        return sheet.path("balanced").asBoolean();
    }

    /** Nothing moves any more; what is quarantined will not move by itself. */
    boolean settled(long expected) {
        return discovered() >= expected && open() == 0;
    }

    boolean everythingEnded() {
        return balanced() && open() + count("quarantined") == 0;
    }

    String line() {
        var ended = new StringBuilder();
        sheet.path("completed")
                .properties()
                .forEach(outcome -> ended.append(ended.isEmpty() ? "" : " + ")
                        .append(outcome.getValue().asLong())
                        .append(' ')
                        .append(outcome.getKey()));
        return "%d discovered = %s, %d in flight, %d waiting, %d in quarantine, %d unknown: %s"
                .formatted(
                        discovered(),
                        ended.isEmpty() ? "0 ended" : ended,
                        count("in_flight"),
                        count("waiting"),
                        count("quarantined"),
                        count("unknown"),
                        balanced() ? "the books balance" : "THE BOOKS DO NOT BALANCE");
    }
}
