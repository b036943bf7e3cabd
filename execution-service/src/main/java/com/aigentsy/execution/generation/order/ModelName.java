package com.aigentsy.execution.generation.order;

/** One model of one provider, written {@code anthropic/claude-sonnet-4-6}. */
public record ModelName(String provider, String model) {

    @Override
    public String toString() {
        return provider + "/" + model;
    }
}
