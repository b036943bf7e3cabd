package com.aigentsy.pipeline.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One Kubernetes object (or a patch for one) and where it was read. */
record Manifest(String source, JsonNode object) {

    String kind() {
        return object.path("kind").asText();
    }

    String type() {
        return object.path("apiVersion").asText() + "/" + kind();
    }

    String name() {
        return object.at("/metadata/name").asText();
    }

    String title() {
        return source + " " + kind() + "/" + name();
    }

    boolean is(String... kinds) {
        return List.of(kinds).contains(kind());
    }

    /** Every value that stands under a field of this name, at any depth. */
    List<JsonNode> all(String field) {
        return object.findValues(field);
    }

    Stream<JsonNode> containers() {
        return Stream.of("containers", "initContainers")
                .flatMap(list -> each(object.at("/spec/template/spec/" + list)));
    }

    static Stream<JsonNode> each(JsonNode list) {
        var items = new ArrayList<JsonNode>();
        list.forEach(items::add);
        return items.stream();
    }

    static Map<String, String> strings(JsonNode map) {
        var strings = new TreeMap<String, String>();
        map.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asText()));
        return strings;
    }
}
