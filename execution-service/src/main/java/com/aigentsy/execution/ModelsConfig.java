package com.aigentsy.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which models there are and in which order a task asks them. */
@ConfigMapping(prefix = "aigentsy.models")
public interface ModelsConfig {

    /** By provider: anthropic, openai, gemini. */
    Map<String, Provider> providers();

    /** Providers by task, first to last. */
    Map<String, List<String>> order();

    @WithDefault("180s")
    Duration timeout();

    /** The operator's own prices, used before the built-in ones. */
    Optional<Path> priceList();

    /** One provider; without a key it is disabled. */
    interface Provider {

        Optional<String> apiKey();

        String baseUrl();

        String model();
    }
}
