package com.aigentsy.local.forge.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Primary rate limits: requests per caller and resource in a fixed window; anonymous callers have GitHub's small share. */
public final class RateLimits {

    /** Requests in one window: core per coreWindow (GitHub: 5000 an hour), search per searchWindow (30 a minute). */
    public record Limits(int core, Duration coreWindow, int search, Duration searchWindow) {
        public static final Limits GITHUB = new Limits(5000, Duration.ofHours(1), 30, Duration.ofMinutes(1));

        /** GitHub's numbers, but a new hour begins every minute: a local run does a day's work in a few. */
        public static final Limits LOCAL = new Limits(5000, Duration.ofMinutes(1), 30, Duration.ofMinutes(1));
    }

    /** What is left after a request; allowed is false when nothing was left for it. */
    public record Standing(String resource, int limit, int used, Instant reset, boolean allowed) {
        Map<String, String> headers() {
            return Map.of(
                    "X-RateLimit-Limit", String.valueOf(limit),
                    "X-RateLimit-Remaining", String.valueOf(limit - used),
                    "X-RateLimit-Used", String.valueOf(used),
                    "X-RateLimit-Reset", String.valueOf(reset.getEpochSecond()),
                    "X-RateLimit-Resource", resource);
        }
    }

    private record Window(Instant end, int used) {}

    private static final int ANONYMOUS_CORE = 60;
    private static final int ANONYMOUS_SEARCH = 10;

    private final Limits limits;
    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    public RateLimits(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** cost 1 takes a request, 0 only looks, -1 gives one back (an unchanged answer is free). */
    synchronized Standing take(Caller caller, String resource, int cost) {
        boolean search = resource.equals("search");
        Duration length = search ? limits.searchWindow() : limits.coreWindow();
        int limit = limit(caller, search);
        Instant now = clock.instant();
        String key = caller.login() + "|" + resource;
        Window window = windows.getOrDefault(key, new Window(now, 0));
        if (!now.isBefore(window.end())) {
            window = new Window(now.plus(length), 0);
        }
        boolean allowed = window.used() + cost <= limit;
        int used = allowed ? Math.max(0, window.used() + cost) : window.used();
        windows.put(key, new Window(window.end(), used));
        return new Standing(resource, limit, used, window.end(), allowed);
    }

    private int limit(Caller caller, boolean search) {
        int full = search ? limits.search() : limits.core();
        int share = search ? ANONYMOUS_SEARCH : ANONYMOUS_CORE;
        return caller.login() == null ? Math.min(full, share) : full;
    }
}
