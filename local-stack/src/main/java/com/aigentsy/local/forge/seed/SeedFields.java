package com.aigentsy.local.forge.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON value of a seed file that knows where it stands, so that a wrong one can be named. */
record SeedFields(String place, JsonNode node) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The file's content, or a missing node where there is no such file. */
    static SeedFields of(Path file) {
        try {
            return new SeedFields(
                    file.toString(), Files.exists(file) ? JSON.readTree(file.toFile()) : MissingNode.getInstance());
        } catch (JsonProcessingException e) {
            throw new SeedException(file + ": line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new SeedException(file + " cannot be read: " + e.getMessage());
        }
    }

    boolean absent() {
        return node.isMissingNode() || node.isNull();
    }

    SeedFields at(String field) {
        return new SeedFields(place + (place.endsWith(".json") ? ": " : ".") + field, node.path(field));
    }

    List<SeedFields> items() {
        if (absent()) {
            return List.of();
        }
        require(node.isArray(), "an array");
        var items = new ArrayList<SeedFields>();
        for (int index = 0; index < node.size(); index++) {
            items.add(
                    new SeedFields(place + (place.endsWith(".json") ? ": " : "") + "[" + index + "]", node.get(index)));
        }
        return items;
    }

    SeedFields object() {
        require(node.isObject(), "an object");
        return this;
    }

    String text() {
        require(node.isTextual(), "text");
        return node.textValue();
    }

    Optional<String> optionalText() {
        return absent() ? Optional.empty() : Optional.of(text());
    }

    int count() {
        require(node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0, "a whole number");
        return node.intValue();
    }

    long number() {
        require(node.isIntegralNumber() && node.canConvertToLong() && node.longValue() > 0, "a positive whole number");
        return node.longValue();
    }

    boolean flag(boolean otherwise) {
        if (absent()) {
            return otherwise;
        }
        require(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    Instant instant() {
        String text = text();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong("a time like 2026-01-31T12:00:00Z");
        }
    }

    private void require(boolean right, String expected) {
        if (!right) {
            throw wrong(expected);
        }
    }

    SeedException wrong(String expected) {
        String found = node.isMissingNode() ? "nothing" : node.toString();
        String shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
        return new SeedException(place + ": expected " + expected + ", found " + shown);
    }
}
