package com.aigentsy.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads what both formats share: content that is a string or a list of blocks, and required fields. */
final class Content {

    private Content() {}

    static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asText("");
        }
        return StreamSupport.stream(content.spliterator(), false)
                .map(block -> block.path("text").asText(""))
                .collect(Collectors.joining("\n"));
    }

    static String required(JsonNode request, String field) {
        if (!request.path(field).isTextual()) {
            throw new RefusedException(400, field + ": Field required");
        }
        return request.get(field).asText();
    }

    static JsonNode messages(JsonNode request) {
        var messages = request.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw new RefusedException(400, "messages: at least one message is required");
        }
        if (request.path("stream").asBoolean(false)) {
            throw new RefusedException(400, "stream: this server answers whole messages only");
        }
        return messages;
    }
}
