package com.aigentsy.discovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What is scanned, how far, and how often. */
@ConfigMapping(prefix = "aigentsy.discovery")
public interface DiscoveryConfig {

    /** How often a run starts by itself, such as {@code 6h}; {@code off} for only when asked. */
    @WithDefault("off")
    String schedule();

    /** Scans that run at once; two of one source meet on every page, and one of them has to read it again. */
    @WithDefault("1")
    @Min(1)
    @Max(16)
    int workers();

    GitHub github();

    interface GitHub {

        URI baseUrl();

        /** A token that can only read; {@link #token()} stands in for it. */
        Optional<String> readToken();

        Optional<String> token();

        @NotEmpty
        List<String> queries();

        @WithDefault("100")
        @Min(1)
        @Max(100)
        @WithName("page-size")
        int pageSize();

        /** Results read per query and run. */
        @WithDefault("2000")
        @Min(1)
        int maxResults();
    }
}
