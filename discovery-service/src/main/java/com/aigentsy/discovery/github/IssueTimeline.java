package com.aigentsy.discovery.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What an issue's timeline says so far: the pull requests linked to it (open or merged ones of the same repository that
 * mention it, and those connected by hand; one that was closed without merging, or only mentions it from elsewhere,
 * stands in nobody's way), and whether it was closed last.
 */
record IssueTimeline(List<String> mentions, int connected, boolean closed) {

    static final IssueTimeline EMPTY = new IssueTimeline(List.of(), 0, false);

    IssueTimeline {
        mentions = List.copyOf(mentions);
    }

    IssueTimeline then(JsonNode events, String repository) {
        IssueTimeline read = this;
        for (JsonNode event : events) {
            read = read.after(event, repository);
        }
        return read;
    }

    private IssueTimeline after(JsonNode event, String repository) {
        return switch (event.path("event").asText()) {
            case "connected" -> new IssueTimeline(mentions, connected + 1, closed);
            case "disconnected" -> new IssueTimeline(mentions, connected - 1, closed);
            case "closed" -> new IssueTimeline(mentions, connected, true);
            case "reopened" -> new IssueTimeline(mentions, connected, false);
            case "cross-referenced" -> mentioned(event.path("source").path("issue"), repository);
            default -> this;
        };
    }

    private IssueTimeline mentioned(JsonNode source, String repository) {
        if (!blocks(source, repository)) {
            return this;
        }
        List<String> more = new ArrayList<>(mentions);
        more.add(source.path("html_url").asText("a pull request"));
        return new IssueTimeline(more, connected, closed);
    }

    private static boolean blocks(JsonNode source, String repository) {
        JsonNode pull = source.path("pull_request");
        String home = source.path("repository").path("full_name").asText(repository);
        boolean alive = source.path("state").asText("open").equals("open")
                || pull.path("merged_at").isTextual();
        return pull.isObject() && alive && home.equalsIgnoreCase(repository);
    }

    List<String> linkedPullRequests() {
        List<String> linked = new ArrayList<>(mentions);
        if (connected > 0) {
            linked.add("a pull request connected by hand");
        }
        return linked;
    }
}
