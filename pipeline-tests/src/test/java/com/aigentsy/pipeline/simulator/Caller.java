package com.aigentsy.pipeline.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Speaks to a forge or a model as a service would, and says in a word what it heard. */
record Caller(URI root) {

    static final String TOKEN = "the-write-token";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    String comment(String text) {
        return send("POST", "/repos/acme/clock/issues/7/comments", "{\"body\": \"" + text + "\"}");
    }

    /** How many there are on the first page of a hundred. */
    int comments() {
        return read("/repos/acme/clock/issues/7/comments?per_page=100").size();
    }

    String plan(String system) {
        return send("POST", "/v1/messages", """
                {"model": "claude-sonnet-4-6", "max_tokens": 100, "system": "%s",
                 "messages": [{"role": "user", "content": "noon"}]}""".formatted(system));
    }

    JsonNode read(String path) {
        try {
            return JSON.readTree(exchange("GET", path, "").body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status, with the Retry-After where there is one, or "nothing". */
    String send(String method, String path, String body) {
        try {
            HttpResponse<String> response = exchange(method, path, body);
            return response.statusCode()
                    + response.headers()
                            .firstValue("retry-after")
                            .map(seconds -> " retry-after " + seconds)
                            .orElse("");
        } catch (IOException e) {
            return "nothing";
        }
    }

    private HttpResponse<String> exchange(String method, String path, String body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("authorization", "Bearer " + TOKEN)
                .header("x-api-key", TOKEN)
                .header("anthropic-version", "2023-06-01")
                .header("content-type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
