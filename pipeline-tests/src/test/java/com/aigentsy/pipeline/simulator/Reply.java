package com.aigentsy.pipeline.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One answer. {@code length} is -1 for a body that is passed on as it comes. */
record Reply(int status, Map<String, List<String>> headers, InputStream body, long length) {

    static Reply of(int status, Map<String, List<String>> headers, byte[] body) {
        return new Reply(status, headers, new ByteArrayInputStream(body), body.length);
    }

    /** As GitHub words its errors. */
    static Reply problem(int status, String message, @Nullable Duration retryAfter) {
        var headers = new LinkedHashMap<String, List<String>>();
        headers.put("content-type", List.of("application/json; charset=utf-8"));
        if (retryAfter != null) {
            headers.put("retry-after", List.of(String.valueOf(retryAfter.toSeconds())));
        }
        String body = "{\"message\":\"" + message + "\",\"documentation_url\":\"https://docs.github.com/rest\"}";
        return of(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply garbage() {
        byte[] page = "<html><body>Everything is fine.</body></html>".getBytes(StandardCharsets.UTF_8);
        return of(200, Map.of("content-type", List.of("text/html")), page);
    }

    boolean applied() {
        return status >= 200 && status < 300;
    }

    boolean hasBody() {
        return status != 204 && status != 304 && status >= 200;
    }

    /** With the whole body at hand. */
    Reply whole() throws IOException {
        return length >= 0 ? this : of(status, headers, body.readAllBytes());
    }

    byte[] bytes() throws IOException {
        body.reset();
        byte[] all = body.readAllBytes();
        body.reset();
        return all;
    }

    Reply with(byte[] other) {
        return of(status, headers, other);
    }

    Reply without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Reply(status, fewer, body, length);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        headers.forEach((name, values) -> values.forEach(value -> lines.add(name + ": " + value)));
        return lines;
    }
}
