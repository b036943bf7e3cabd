package com.aigentsy.execution.llm;

import java.time.Duration;

/** How one provider is reached; the key is never printed. */
public record ProviderSettings(String apiKey, String baseUrl, String model, Duration timeout, int maxOutputTokens) {

    @Override
    public String toString() {
        return "ProviderSettings[" + model + " at " + baseUrl + "]";
    }
}
