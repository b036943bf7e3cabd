package com.aigentsy.local.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the models will say: rules in order, the first that fits a call answers it. */
public record ModelScript(List<ModelRule> rules) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public ModelScript {
        rules = List.copyOf(rules);
    }

    public static ModelScript read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the model script " + file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The model script " + file + ": " + e.getMessage(), e);
        }
    }

    /** A JSON array of {@code {"when": {...}, "answers": [...]}}; anything else is refused with its place. */
    public static ModelScript parse(String json) {
        var root = tree(json);
        if (!root.isArray()) {
            throw new IllegalArgumentException("must be a JSON array of {\"when\": {…}, \"answers\": […]}");
        }
        var rules = new ArrayList<ModelRule>();
        for (JsonNode rule : root) {
            rules.add(ModelRule.parse(rule, "rule " + (rules.size() + 1)));
        }
        return new ModelScript(rules);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "is not JSON: " + e.getOriginalMessage() + " at line "
                            + e.getLocation().getLineNr(),
                    e);
        }
    }

    /** The index of the first rule that fits, or -1. */
    int ruleFor(ModelCall call) {
        return IntStream.range(0, rules.size())
                .filter(index -> rules.get(index).when().fits(call))
                .findFirst()
                .orElse(-1);
    }
}
