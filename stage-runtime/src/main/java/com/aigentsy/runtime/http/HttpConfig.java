package com.aigentsy.runtime.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/** Who may ask, how much at once and how often; rates are requests a second of one peer. */
@ConfigMapping(prefix = "aigentsy.http")
interface HttpConfig {

    Optional<List<String>> hosts();

    @WithDefault("1048576")
    @Min(1)
    long maxBody();

    @Min(1)
    int readsPerSecond();

    @Min(1)
    int writesPerSecond();

    /** For webhooks, and again for requests without the token. */
    @Min(1)
    int anonymousPerSecond();
}
