package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.shape.Shapes;
import com.aigentsy.local.forge.store.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What goes back: status, media type, bytes, and headers of its own. */
public record Answer(int status, String type, byte[] body, Map<String, String> headers) {

    static Answer json(int status, JsonNode body) {
        return new Answer(
                status, "application/json; charset=utf-8", body.toString().getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer ok(JsonNode body) {
        return json(200, body);
    }

    /** 201 with its address in Location, as it is in the body's url. */
    static Answer created(ObjectNode body) {
        return json(201, body).with("Location", body.path("url").asText());
    }

    static Answer text(String type, String body) {
        return new Answer(200, type + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer empty(int status) {
        return new Answer(status, "", new byte[0], Map.of());
    }

    static Answer refusal(Refusal refusal) {
        ObjectNode body = Shapes.object().put("message", refusal.message());
        if (!refusal.errors().isEmpty()) {
            body.set("errors", Shapes.array(refusal.errors(), Answer::error));
        }
        body.put("documentation_url", "https://docs.github.com/rest").put("status", String.valueOf(refusal.status()));
        return json(refusal.status(), body);
    }

    private static ObjectNode error(Map<String, String> fields) {
        ObjectNode node = Shapes.object();
        List.of("resource", "field", "code", "message").stream()
                .filter(fields::containsKey)
                .forEach(name -> node.put(name, fields.get(name)));
        return node;
    }

    Answer with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, body, Map.copyOf(more));
    }
}
