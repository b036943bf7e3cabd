package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.store.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** One request as a route sees it: the parts of its path, its query, its JSON body and who asks. */
public record Call(Map<String, String> path, Map<String, String> query, String accept, JsonNode body, Caller caller) {

    String part(String name) {
        return path.getOrDefault(name, "");
    }

    String repository() {
        return part("owner") + "/" + part("repo");
    }

    int number() {
        try {
            return Integer.parseInt(part("number"));
        } catch (NumberFormatException e) {
            throw Refusal.notFound();
        }
    }

    String query(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    /** A text of the body; 422 where it is missing or no text. */
    String required(String resource, String field) {
        return text(field)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> Refusal.field(resource, field, "missing_field"));
    }

    Optional<String> text(String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Refusal.unprocessable("Invalid request.\n\nFor 'properties/" + field + "', it is not a string.");
        }
        return Optional.of(value.textValue());
    }

    boolean flag(String field) {
        return body.path(field).asBoolean(false);
    }
}
