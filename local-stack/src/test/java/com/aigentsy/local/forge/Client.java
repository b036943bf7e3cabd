package com.aigentsy.local.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A plain HTTP client of the forge with one token, or none. */
record Client(String base, String token) {

    static final String WRITE = "write-token";
    static final String READ = "read-token";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    static final JsonMapper JSON = JsonMapper.builder().build();

    static Client of(Forge forge) {
        return new Client(forge.baseUrl(), WRITE);
    }

    Client as(String other) {
        return new Client(base, other);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    JsonNode read(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path + " → " + response.body()).isEqualTo(200);
        return json(response);
    }

    JsonNode post(String path, String body) {
        HttpResponse<String> response = send("POST", path, body);
        assertThat(response.statusCode()).as(path + " → " + response.body()).isBetween(200, 299);
        return json(response);
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads again until the answer is as wanted, for at most thirty seconds. */
    JsonNode await(String path, Predicate<JsonNode> wanted) {
        Instant end = Instant.now().plusSeconds(30);
        JsonNode answer = read(path);
        while (!wanted.test(answer)) {
            assertThat(Instant.now()).as("still " + answer).isBefore(end);
            LockSupport.parkNanos(50_000_000);
            answer = read(path);
        }
        return answer;
    }

    /** Fork, one changed file, branch, pull request, as the gateway does it; answers the pull request. */
    JsonNode offer(String repository, String branch, String file, String content, String body, boolean draft) {
        String commit = branch(repository, branch, file, content);
        assertThat(commit).hasSize(40);
        return post(
                "/repos/" + repository + "/pulls",
                JSON.createObjectNode()
                        .put("title", "Change " + file)
                        .put("body", body)
                        .put("head", ForgeSettings.OPERATOR + ":" + branch)
                        .put("base", "main")
                        .put("draft", draft)
                        .toString());
    }

    /** Forks and pushes a branch with one changed file by the Git Data API; answers the commit's id. */
    String branch(String repository, String branch, String file, String content) {
        String fork = "/repos/"
                + post("/repos/" + repository + "/forks", "{}").get("full_name").asText();
        String base = read("/repos/" + repository + "/git/ref/heads/main")
                .at("/object/sha")
                .asText();
        String commit = commit(fork, base, file, content);
        post(fork + "/git/refs", "{\"ref\": \"refs/heads/" + branch + "\", \"sha\": \"" + commit + "\"}");
        return commit;
    }

    String commit(String fork, String parent, String file, String content) {
        var blob = JSON.createObjectNode().put("content", content).put("encoding", "utf-8");
        String sha = post(fork + "/git/blobs", blob.toString()).get("sha").asText();
        String tree = post(fork + "/git/trees", """
                        {"base_tree": "%s", "tree": [{"path": "%s", "mode": "100644", "type": "blob", "sha": "%s"}]}""".formatted(parent, file, sha))
                .get("sha")
                .asText();
        String who = "{\"name\": \"AiGentsy\", \"email\": \"a@example.org\", \"date\": \"2026-03-01T10:00:00Z\"}";
        return post(fork + "/git/commits", """
                        {"message": "Change it", "tree": "%s", "parents": ["%s"], "author": %s, "committer": %s}""".formatted(tree, parent, who, who))
                .get("sha")
                .asText();
    }
}
