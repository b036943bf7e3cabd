package com.aigentsy.local.model;

import com.fasterxml.jackson.databind.JsonNode;

/** One scripted answer: structured output, words, or a failure with an HTTP status. */
sealed interface ScriptedAnswer {

    record Json(JsonNode value) implements ScriptedAnswer {}

    record Text(String value) implements ScriptedAnswer {}

    record Status(int code) implements ScriptedAnswer {}

    static ScriptedAnswer parse(JsonNode answer, String place) {
        if (answer.size() == 1 && answer.has("json")) {
            return new Json(answer.get("json"));
        }
        if (answer.size() == 1 && answer.path("text").isTextual()) {
            return new Text(answer.get("text").asText());
        }
        if (answer.size() == 1
                && answer.path("status").isInt()
                && answer.get("status").asInt() >= 400) {
            return new Status(answer.get("status").asInt());
        }
        throw new IllegalArgumentException(
                place + ": must be {\"json\": …}, {\"text\": \"…\"} or {\"status\": 4xx or 5xx}, not " + answer);
    }
}
