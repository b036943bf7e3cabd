package com.aigentsy.gateway;

import com.aigentsy.runtime.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A test's own eyes and the maintainer's hands at the forge. */
final class ForgeClient {

    record Side(String ref, String sha) {}

    record Pull(
            int number,
            String title,
            String body,
            String state,
            boolean draft,
            @Nullable String mergedAt,
            Side head) {}

    record Commit(String sha) {}

    record Branch(Commit commit) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api = ForgeResource.forge().baseUrl();

    String head(String repository) {
        return EventJson.read(get("/repos/" + repository + "/branches/main"), Branch.class)
                .commit()
                .sha();
    }

    List<Pull> pulls(String repository) {
        return List.of(EventJson.read(get("/repos/" + repository + "/pulls?state=all&per_page=100"), Pull[].class));
    }

    String content(String repository, String path, String ref) {
        return get("/repos/" + repository + "/contents/" + path + "?ref=" + ref, "application/vnd.github.raw");
    }

    record Parented(List<Commit> parents) {}

    List<String> parents(String repository, String sha) {
        return EventJson.read(get("/repos/" + repository + "/git/commits/" + sha), Parented.class).parents().stream()
                .map(Commit::sha)
                .toList();
    }

    record Author(String login) {}

    record Comment(String body, Author user) {}

    List<Comment> comments(String repository, int number) {
        String path = "/repos/" + repository + "/issues/" + number + "/comments?per_page=100";
        return List.of(EventJson.read(get(path), Comment[].class));
    }

    boolean exists(String repository) {
        try {
            get("/repos/" + repository);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    void close(String repository, int number, String words) {
        write("POST", "/repos/" + repository + "/issues/" + number + "/comments", Map.of("body", words));
        write("PATCH", "/repos/" + repository + "/pulls/" + number, Map.of("state", "closed"));
    }

    private void write(String method, String path, Object body) {
        send(request(path, "application/vnd.github+json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(EventJson.bytes(body))));
    }

    private String get(String path) {
        return get(path, "application/vnd.github+json");
    }

    private String get(String path, String accept) {
        return send(request(path, accept).GET());
    }

    private HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .header("Accept", accept)
                .header("Authorization", "Bearer " + ForgeResource.MAINTAINER);
    }

    private String send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
