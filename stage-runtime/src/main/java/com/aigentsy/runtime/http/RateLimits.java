package com.aigentsy.runtime.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket for each peer and class of routes, which holds ten seconds' worth. Only the peers seen last are kept:
 * a forgotten one starts with a full bucket.
 */
final class RateLimits {

    static final int SECONDS_HELD = 10;
    private static final int PEERS = 10_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<RouteClass, Integer> perSecond;
    private final SequencedMap<Visitor, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /** A class that is not in the map is never limited. */
    RateLimits(Map<RouteClass, Integer> perSecond) {
        this.perSecond = Map.copyOf(perSecond);
    }

    private record Visitor(String peer, RouteClass route) {}

    private record Bucket(double tokens, long filledAtNanos) {}

    /** Takes one token; where there is none, tells how long until there is. {@code nanos}: a monotonic clock. */
    synchronized Duration take(String peer, RouteClass route, long nanos) {
        Integer rate = perSecond.get(route);
        if (rate == null) {
            return Duration.ZERO;
        }
        var visitor = new Visitor(peer, route);
        double tokens = tokens(buckets.get(visitor), rate, nanos);
        boolean enough = tokens >= 1;
        buckets.put(visitor, new Bucket(enough ? tokens - 1 : tokens, nanos));
        if (buckets.size() > PEERS) {
            buckets.pollFirstEntry();
        }
        return enough ? Duration.ZERO : Duration.ofNanos((long) ((1 - tokens) / rate * NANOS_PER_SECOND));
    }

    private static double tokens(@Nullable Bucket bucket, int rate, long nanos) {
        double most = (double) rate * SECONDS_HELD;
        if (bucket == null) {
            return most;
        }
        return Math.min(most, bucket.tokens + (nanos - bucket.filledAtNanos) * rate / NANOS_PER_SECOND);
    }
}
