package com.aigentsy.discovery.github;

import com.aigentsy.discovery.RepositoryStatements;
import com.aigentsy.discovery.domain.Findings.Statement;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a repository says about contributions: CONTRIBUTING, AI policies and README, read at most once a day. */
final class ContributionRules {

    private static final Duration FRESH = Duration.ofDays(1);
    private static final int LARGEST = 256 * 1024;
    private static final Pattern RULES = Pattern.compile(
            "(?i)(?:contributing|contribution[-_]guidelines?|(?:gen[-_]?)?(?:ai|llm)(?:[-_](?:policy|usage"
                    + "|contributions?|guidelines?))?"
                    + "|(?:policy[-_])?generative[-_]ai(?:[-_]policy)?|pull_request_template)(?:\\.(?:md|rst|txt"
                    + "|adoc|markdown))?");
    private static final Pattern README = Pattern.compile("(?i)readme(?:\\.(?:md|rst|txt|adoc|markdown))?");
    private static final List<String> FOLDERS = List.of(".github", "docs");

    private final GitHubApi api;
    private final RepositoryStatements kept;
    private final Clock clock;

    ContributionRules(GitHubApi api, RepositoryStatements kept, Clock clock) {
        this.api = api;
        this.kept = kept;
        this.clock = clock;
    }

    List<Statement> of(String repository) {
        return kept.find(repository, clock.instant().minus(FRESH)).orElseGet(() -> read(repository));
    }

    private List<Statement> read(String repository) {
        List<JsonNode> root = list(repository, "");
        List<String> paths = new ArrayList<>(files(root, RULES).toList());
        FOLDERS.stream()
                .filter(folder -> root.stream().anyMatch(entry -> isFolder(entry, folder)))
                .forEach(folder -> files(list(repository, folder), RULES)
                        .map(name -> folder + "/" + name)
                        .forEach(paths::add));
        paths.addAll(files(root, README).toList());
        List<Statement> statements =
                paths.stream().flatMap(path -> statement(repository, path)).toList();
        kept.keep(repository, statements, clock.instant());
        return statements;
    }

    private List<JsonNode> list(String repository, String folder) {
        JsonNode listing =
                api.get("/repos/" + repository + "/contents/" + folder).json();
        return listing.isArray()
                ? StreamSupport.stream(listing.spliterator(), false).toList()
                : List.of();
    }

    private static Stream<String> files(List<JsonNode> entries, Pattern names) {
        return entries.stream()
                .filter(entry -> entry.path("type").asText().equals("file"))
                .filter(entry -> entry.path("size").asInt() <= LARGEST)
                .map(entry -> entry.path("name").asText())
                .filter(name -> names.matcher(name).matches());
    }

    private static boolean isFolder(JsonNode entry, String name) {
        return entry.path("type").asText().equals("dir")
                && entry.path("name").asText().equals(name);
    }

    private Stream<Statement> statement(String repository, String path) {
        Answer file = api.raw("/repos/" + repository + "/contents/" + path);
        return file.found() ? Stream.of(new Statement(path, file.body())) : Stream.empty();
    }
}
