package com.aigentsy.judgement.portfolio;

/** What work uses up. */
public enum Resource {
    MONEY("of money"),
    REVIEW_MINUTES("minutes of review"),
    MODEL_BUDGET("of model budget"),
    SLOTS("slots");

    private final String words;

    Resource(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
