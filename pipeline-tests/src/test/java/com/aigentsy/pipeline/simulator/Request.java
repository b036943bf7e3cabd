package com.aigentsy.pipeline.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request, read whole. {@code begun} is when its first line had been read; header names are lower case. */
record Request(
        String method,
        String target,
        Map<String, List<String>> headers,
        byte[] body,
        boolean keepAlive,
        Instant begun) {

    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    Kind kind() {
        return Kind.of(method, path());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }
}
