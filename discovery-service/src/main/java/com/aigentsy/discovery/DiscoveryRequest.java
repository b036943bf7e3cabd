package com.aigentsy.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a trigger asks for. Nothing named means everything there is a connector for; {@code urls} alone means only those.
 * {@code maxExecutions} caps how many go on to execution, never what is published.
 */
public record DiscoveryRequest(
        @Nullable List<@Nullable String> platforms,
        @Nullable List<@Nullable String> dimensions,
        @Nullable List<@Nullable String> urls,
        @Nullable Integer maxExecutions) {

    public static final DiscoveryRequest EVERYTHING = new DiscoveryRequest(null, null, null, null);
}
