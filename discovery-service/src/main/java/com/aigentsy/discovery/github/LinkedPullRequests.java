package com.aigentsy.discovery.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Pull requests an issue's timeline links to it: open or merged ones of the same repository that mention it, and those
 * connected by hand. One that was closed without merging, or only mentions it from elsewhere, stands in nobody's way.
 */
final class LinkedPullRequests {

    private LinkedPullRequests() {}

    static List<String> in(JsonNode timeline, String repository) {
        Set<String> linked = new LinkedHashSet<>();
        int connected = 0;
        for (JsonNode event : timeline) {
            JsonNode source = event.path("source").path("issue");
            if (event.path("event").asText().equals("cross-referenced") && blocks(source, repository)) {
                linked.add(source.path("html_url").asText("a pull request"));
            }
            connected += delta(event.path("event").asText());
        }
        if (connected > 0) {
            linked.add("a pull request connected by hand");
        }
        return List.copyOf(linked);
    }

    private static boolean blocks(JsonNode source, String repository) {
        JsonNode pull = source.path("pull_request");
        String home = source.path("repository").path("full_name").asText(repository);
        boolean alive = source.path("state").asText("open").equals("open")
                || pull.path("merged_at").isTextual();
        return pull.isObject() && alive && home.equalsIgnoreCase(repository);
    }

    private static int delta(String event) {
        return switch (event) {
            case "connected" -> 1;
            case "disconnected" -> -1;
            default -> 0;
        };
    }
}
