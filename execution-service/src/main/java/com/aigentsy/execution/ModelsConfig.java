package com.aigentsy.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which models there are, in which order a task asks them, and how that order learns. */
@ConfigMapping(prefix = "aigentsy.models")
public interface ModelsConfig {

    /** By provider: anthropic, openai, gemini, openai-compatible, ollama. */
    Map<String, Provider> providers();

    /** By task, first to last: a provider, for its usual model, or provider/model. */
    Map<String, List<String>> order();

    /** How long a call may take, unless its provider has a limit of its own. */
    @WithDefault("180s")
    Duration timeout();

    /** The operator's own price lists, used before the built-in ones. */
    Optional<List<Path>> priceList();

    @Valid
    Learning learning();

    @Valid
    Breaker breaker();

    /** One provider; without what it needs it is disabled. */
    interface Provider {

        Optional<String> apiKey();

        Optional<String> baseUrl();

        Optional<String> model();

        Optional<Duration> timeout();
    }

    /** See {@link com.aigentsy.execution.generation.order.LearningSettings}. */
    interface Learning {

        @WithDefault("false")
        boolean frozen();

        @WithDefault("20")
        @Min(1)
        int enough();

        @WithDefault("0.1")
        @DecimalMin("0")
        @DecimalMax("0.5")
        double exploring();

        @WithDefault("0.01")
        @DecimalMin("0.000001")
        double attemptUsd();
    }

    /** See {@link com.aigentsy.execution.generation.breaker.BreakerSettings}. */
    interface Breaker {

        @WithDefault("3")
        @Min(1)
        int failures();

        @WithDefault("10s")
        Duration pause();

        @WithDefault("2m")
        Duration longestPause();
    }

    /** The longest any call may take. */
    default Duration longestTimeout() {
        return providers().values().stream()
                .flatMap(provider -> provider.timeout().stream())
                .reduce(timeout(), (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
}
