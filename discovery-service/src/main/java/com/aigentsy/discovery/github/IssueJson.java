package com.aigentsy.discovery.github;

import com.aigentsy.discovery.domain.Listing;
import com.aigentsy.discovery.domain.Listing.State;
import com.aigentsy.events.Digests;
import com.aigentsy.events.Ids;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** GitHub's issue JSON as a listing. Every field is foreign: an item without its id, number or repository is none. */
record IssueJson(URI site) {

    private static final String PLATFORM = "github";
    private static final Pattern REPOSITORY = Pattern.compile(
            ".*?(?:/repos)?/([A-Za-z0-9][A-Za-z0-9_-]*/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._-]+)(?:/issues/\\d+"
                    + "|/pull/\\d+)?");

    Optional<Listing> listing(JsonNode issue) {
        long id = issue.path("id").asLong();
        int number = issue.path("number").asInt();
        return repository(issue)
                .filter(repository -> id > 0 && number > 0)
                .map(repository -> new Listing(
                        PLATFORM + "|issue|" + id,
                        Ids.opportunity(PLATFORM, id),
                        issue.path("title").asText(""),
                        text(issue.path("body")),
                        url(issue, repository, number),
                        labels(issue.path("labels")),
                        state(issue),
                        instant(issue.path("created_at").asText("")),
                        repository,
                        number,
                        Digests.sha256(issue.toString())));
    }

    private static Optional<String> repository(JsonNode issue) {
        Matcher matcher = REPOSITORY.matcher(issue.path("repository_url").asText(""));
        Matcher page = REPOSITORY.matcher(issue.path("html_url").asText(""));
        return matcher.matches()
                ? Optional.of(matcher.group(1))
                : page.matches() ? Optional.of(page.group(1)) : Optional.empty();
    }

    private static State state(JsonNode issue) {
        boolean assigned =
                issue.path("assignee").isObject() || !issue.path("assignees").isEmpty();
        return new State(
                issue.path("state").asText("open").equals("open"),
                issue.path("locked").asBoolean(),
                assigned,
                issue.path("pull_request").isObject());
    }

    private static List<String> labels(JsonNode labels) {
        return StreamSupport.stream(labels.spliterator(), false)
                .map(label ->
                        label.isTextual() ? label.asText() : label.path("name").asText(""))
                .filter(label -> !label.isBlank())
                .limit(100)
                .toList();
    }

    private String url(JsonNode issue, String repository, int number) {
        String url = issue.path("html_url").asText("");
        return url.matches("https?://\\S{1,500}") ? url : site + "/" + repository + "/issues/" + number;
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : "";
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
