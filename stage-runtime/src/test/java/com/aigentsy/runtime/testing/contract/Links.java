package com.aigentsy.runtime.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** GitHub links everything to everything: the addresses that nobody of ours reads are most of an answer's bytes. */
final class Links {

    private static final List<String> READ = List.of("html_url", "repository_url");

    private Links() {}

    static JsonNode dropped(JsonNode body) {
        if (body instanceof ObjectNode object) {
            object.remove(object.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(Links::unread)
                    .toList());
        }
        body.forEach(Links::dropped);
        return body;
    }

    private static boolean unread(String name) {
        return name.equals("url") || name.equals("node_id") || name.endsWith("_url") && !READ.contains(name);
    }
}
