package com.aigentsy.runtime.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of request it is, which says how often its peer may ask. Probes are always answered; webhooks come signed;
 * a stranger's is one that should show the token and does not, counted apart so that it never stands in the operator's
 * way.
 */
enum RouteClass {
    PROBE,
    WEBHOOK,
    STRANGER,
    READ,
    WRITE;

    private static final List<String> PROBES = List.of("/q/health", "/q/metrics");
    private static final String WEBHOOKS = "/webhooks/";

    static RouteClass of(String method, @Nullable String path, boolean hasToken) {
        boolean reading = method.equals("GET") || method.equals("HEAD");
        String plain = path == null || path.contains("..") ? "" : path;
        if (reading && PROBES.stream().anyMatch(probe -> plain.equals(probe) || plain.startsWith(probe + "/"))) {
            return PROBE;
        }
        if (plain.startsWith(WEBHOOKS)) {
            return WEBHOOK;
        }
        if (!hasToken) {
            return STRANGER;
        }
        return reading ? READ : WRITE;
    }
}
