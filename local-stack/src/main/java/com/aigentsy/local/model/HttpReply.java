package com.aigentsy.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Sends one JSON answer. */
final class HttpReply {

    private HttpReply() {}

    static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = ModelServer.JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
