package com.aigentsy.cli.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of one line, each read as what it must be; null counts as missing. */
record LineFields(JsonNode json) {

    private static final double LARGEST = 1e12;

    private Optional<JsonNode> field(String name) {
        return Optional.ofNullable(json.get(name)).filter(node -> !node.isNull());
    }

    String text(String name) {
        return field(name)
                .filter(node -> node.isValueNode() && !node.asText().isBlank())
                .map(JsonNode::asText)
                .orElseThrow(() -> new BadLineException(name + " is missing"));
    }

    String text(String name, String otherwise) {
        return field(name).filter(JsonNode::isValueNode).map(JsonNode::asText).orElse(otherwise);
    }

    @Nullable
    Double amount(String name) {
        return field(name).map(node -> amount(name, node)).orElse(null);
    }

    private static double amount(String name, JsonNode node) {
        double amount = number(name, node);
        if (!(amount >= 0 && amount <= LARGEST)) {
            throw new BadLineException(name + " is not between 0 and 1e12: " + node);
        }
        return amount;
    }

    private static double number(String name, JsonNode node) {
        if (!node.isNumber()) {
            throw new BadLineException(name + " is no number: " + node);
        }
        return node.doubleValue();
    }

    @Nullable
    Instant time(String name) {
        return field(name).map(node -> Timestamps.read(name, node.asText())).orElse(null);
    }

    @Nullable
    Boolean flag(String name) {
        return field(name).map(node -> flag(name, node)).orElse(null);
    }

    private static boolean flag(String name, JsonNode node) {
        if (!node.isBoolean()) {
            throw new BadLineException(name + " is neither true nor false: " + node);
        }
        return node.booleanValue();
    }

    /** Features by name; true and false count as 1 and 0. */
    Map<String, Double> features() {
        var features = new TreeMap<String, Double>();
        field("features").ifPresent(object -> {
            if (!object.isObject()) {
                throw new BadLineException("features is no object: " + object);
            }
            object.properties().forEach(each -> feature(each.getKey(), each.getValue(), features));
        });
        return features;
    }

    private static void feature(String name, JsonNode node, Map<String, Double> into) {
        if (node.isBoolean()) {
            into.put(name, node.booleanValue() ? 1.0 : 0.0);
        } else if (!node.isNull()) {
            into.put(name, number("feature " + name, node));
        }
    }
}
