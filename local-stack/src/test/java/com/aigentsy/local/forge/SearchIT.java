package com.aigentsy.local.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.local.forge.rest.RateLimits;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue search over 150 issues of acme/many and the odd ones of acme/odd. */
class SearchIT {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final String ODD = """
            [{"number": 1, "title": "Free words here", "body": "some text", "labels": ["help wanted"]},
             {"number": 2, "title": "Taken", "body": "", "labels": ["bounty"], "assignee": "bob"},
             {"number": 3, "title": "Locked", "body": "", "labels": ["bounty"], "locked": true},
             {"number": 4, "title": "Linked", "body": "", "labels": ["bounty"], "linked_pull_request": true},
             {"number": 5, "title": "Race", "body": "", "labels": ["bounty"], "after": {"searched": "close"}},
             {"number": 6, "title": "Over", "body": "", "labels": ["bounty"], "state": "closed"},
             {"number": 8, "title": "Talk", "body": "", "labels": ["chat"], "comments": 3, "id": 4242424242}]
            """;

    @TempDir
    Path dir;

    private Forge forge;
    private Client client;

    @BeforeEach
    void start() {
        String many = IntStream.rangeClosed(1, 150)
                .mapToObj(number -> """
                        {"number": %d, "title": "Issue %d", "body": "b", "labels": ["bounty"],
                         "created_at": "2026-02-01T00:%02d:%02dZ"}""".formatted(number, number, number / 60, number % 60))
                .collect(Collectors.joining(",", "[", "]"));
        SeedFolder seed = new SeedFolder(dir.resolve("seed"))
                .file("acme/many/tree/Main.java", "class Main {}\n")
                .file("acme/many/issues.json", many)
                .file("acme/odd/tree/main.py", "pass\n")
                .file("acme/odd/issues.json", ODD);
        forge = Forge.start(ForgeSettings.in(dir.resolve("forge"))
                .seed(seed.root())
                .readToken(Client.READ)
                .limits(new RateLimits.Limits(5000, Duration.ofHours(1), 12, Duration.ofMinutes(1))));
        client = Client.of(forge).as(Client.READ);
    }

    @AfterEach
    void stop() {
        forge.close();
    }

    private static String query(String q) {
        return "/search/issues?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    private List<String> titles(String q) {
        var titles = new ArrayList<String>();
        client.read(query(q))
                .get("items")
                .forEach(issue -> titles.add(issue.get("title").asText()));
        return titles;
    }

    @Test
    void linksLeadThroughAllPages() {
        var ids = new HashSet<Long>();
        String page = query("repo:acme/many label:bounty is:issue state:open no:assignee") + "&per_page=60";
        for (int number = 1; number <= 3; number++) {
            HttpResponse<String> response = client.get(page);
            JsonNode body = Client.json(response);
            assertThat(body.get("total_count").asInt()).isEqualTo(150);
            assertThat(body.get("incomplete_results").asBoolean()).isFalse();
            body.get("items").forEach(issue -> ids.add(issue.get("id").asLong()));
            Matcher next = NEXT.matcher(response.headers().firstValue("Link").orElse(""));
            assertThat(next.find()).isEqualTo(number < 3);
            page = number < 3 ? next.group(1) : "";
        }
        assertThat(ids).hasSize(150).allMatch(id -> id >= 3_000_000_000L);
    }

    @Test
    void newestComeFirstUnlessAskedOtherwise() {
        assertThat(titles("repo:acme/many is:open")).startsWith("Issue 150", "Issue 149");
        JsonNode oldest = client.read(query("repo:acme/many") + "&sort=created&order=asc&per_page=1");
        assertThat(oldest.at("/items/0/title").asText()).isEqualTo("Issue 1");
    }

    @Test
    void qualifiersNarrowTheSearch() {
        assertThat(titles("repo:acme/odd label:\"help wanted\"")).containsExactly("Free words here");
        assertThat(titles("repo:acme/odd is:issue is:open no:assignee label:bounty -is:locked -linked:pr"))
                .containsExactly("Race");
        assertThat(titles("repo:acme/odd state:closed type:issue")).containsExactly("Over", "Race");
        assertThat(titles("FREE words in:title")).containsExactly("Free words here");
        assertThat(titles("text in:title repo:acme/odd")).isEmpty();
        assertThat(titles("repo:acme/odd comments:>=3")).containsExactly("Talk");
        assertThat(titles("language:python label:chat")).containsExactly("Talk");
        assertThat(titles("created:2026-02-01T00:02:30Z..2026-02-02")).containsExactly("Issue 150");
    }

    @Test
    void anIssueCanCloseBehindTheSearchThatServedIt() {
        assertThat(titles("repo:acme/odd Race state:open")).containsExactly("Race");
        assertThat(client.read("/repos/acme/odd/issues/5").get("state").asText())
                .isEqualTo("closed");
        assertThat(titles("repo:acme/odd Race state:open")).isEmpty();
    }

    @Test
    void theTimelineShowsALinkedPullRequest() {
        JsonNode event = client.read("/repos/acme/odd/issues/4/timeline").get(0);
        assertThat(event.get("event").asText()).isEqualTo("cross-referenced");
        assertThat(event.at("/source/issue/user/login").asText()).isEqualTo("another-contributor");
        String pull = event.at("/source/issue/pull_request/url").asText();
        assertThat(client.read(pull.substring(forge.baseUrl().length()))
                        .get("state")
                        .asText())
                .isEqualTo("open");
        assertThat(client.read("/repos/acme/odd/issues/1/timeline")).isEmpty();
    }

    @Test
    void seededIdsAndCommentsAreServed() {
        JsonNode talk = client.read("/repos/acme/odd/issues/8");
        assertThat(talk.get("id").asLong()).isEqualTo(4242424242L);
        assertThat(talk.get("comments").asInt()).isEqualTo(3);
        assertThat(client.read("/repos/acme/odd/issues/8/comments")).hasSize(3);
    }

    @Test
    void anUnchangedAnswerIs304AndFree() {
        HttpResponse<String> first = client.get(query("label:chat"));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = client.get(query("label:chat"), "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(remaining(again)).isEqualTo(remaining(first));
    }

    private static int remaining(HttpResponse<String> response) {
        return Integer.parseInt(
                response.headers().firstValue("X-RateLimit-Remaining").orElseThrow());
    }

    @Test
    void searchHasALimitOfItsOwn() {
        assertThat(remaining(client.get(query("label:chat")))).isEqualTo(11);
        for (int used = 2; used <= 12; used++) {
            assertThat(client.get(query("label:chat")).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = client.get(query("label:chat"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(remaining(refused)).isZero();
        assertThat(refused.headers().firstValue("X-RateLimit-Resource")).contains("search");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 61L);
        assertThat(Client.json(refused).get("message").asText()).startsWith("API rate limit exceeded");
        assertThat(client.get("/repos/acme/odd").statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotBeSearchedIs422() {
        assertThat(client.get("/search/issues").statusCode()).isEqualTo(422);
        assertThat(client.get(query("repo:no/body")).statusCode()).isEqualTo(422);
        assertThat(client.get(query("label:bounty") + "&page=11&per_page=100").statusCode())
                .isEqualTo(422);
    }
}
