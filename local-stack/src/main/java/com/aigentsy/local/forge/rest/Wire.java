package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.store.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One HTTP exchange read and written: token, query, JSON body, entity tags, headers. */
record Wire(HttpExchange exchange) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST_BODY = 32 * 1024 * 1024;

    String method() {
        return exchange.getRequestMethod();
    }

    private String header(String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** From "Bearer …", "token …", or Basic with the token as password. */
    Optional<String> token() {
        String[] words = header("Authorization").trim().split("\\s+", 2);
        if (words.length < 2) {
            return Optional.empty();
        }
        if (!words[0].equalsIgnoreCase("Basic")) {
            return Optional.of(words[1]);
        }
        try {
            String pair = new String(Base64.getDecoder().decode(words[1]), StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            return Optional.of("");
        }
    }

    Call call(Map<String, String> parts, Caller caller) throws IOException {
        return new Call(parts, query(), header("Accept"), body(), caller);
    }

    private Map<String, String> query() {
        var query = new HashMap<String, String>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] sides = pair.split("=", 2);
            query.put(decoded(sides[0]), sides.length < 2 ? "" : decoded(sides[1]));
        }
        return Map.copyOf(query);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(400, "Bad Request");
        }
    }

    private JsonNode body() throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw Refusal.of(413, "Payload too large");
        }
        if (bytes.length == 0) {
            return JSON.createObjectNode();
        }
        try {
            JsonNode body = JSON.readTree(bytes);
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw Refusal.of(400, "Problems parsing JSON");
        }
        throw Refusal.of(400, "Body should be a JSON object");
    }

    String entityTag(Answer answer) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer.body());
            return "W/\"" + HexFormat.of().formatHex(hash) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Weak comparison, as the header asks for. */
    boolean knows(String tag) {
        String strong = tag.substring(2);
        return List.of(header("If-None-Match").split(",")).stream()
                .map(known -> known.trim().replaceFirst("^W/", ""))
                .anyMatch(strong::equals);
    }

    void send(Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        answer.headers().forEach(headers::set);
        headers.set("X-GitHub-Request-Id", UUID.randomUUID().toString());
        headers.set("X-GitHub-Media-Type", "github.v3; format=json");
        if (answer.body().length == 0) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        headers.set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
