package com.aigentsy.execution.llm;

import java.time.Duration;

/** How one model of a provider is reached, and how long it may take; the key is never printed. */
public record ProviderSettings(String apiKey, String baseUrl, String model, Duration timeout) {

    @Override
    public String toString() {
        return "ProviderSettings[" + model + " at " + baseUrl + "]";
    }
}
