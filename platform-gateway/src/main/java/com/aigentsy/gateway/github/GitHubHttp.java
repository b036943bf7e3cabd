package com.aigentsy.gateway.github;

import com.aigentsy.gateway.effect.Answer;
import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.runtime.EventJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request, sent once: no retry, no redirect, three seconds to connect, and nothing after the deadline. */
public final class GitHubHttp {

    static {
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
        System.setProperty("jdk.httpclient.enableAllMethodRetry", "false");
    }

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final long LARGEST_ANSWER = 16 << 20;

    private final GitHubAccount account;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public GitHubHttp(GitHubAccount account) {
        this.account = account;
    }

    GitHubAccount account() {
        return account;
    }

    /** Writes. The body is JSON in GitHub's own field names (snake_case of ours). */
    Answer write(String method, String path, Object body, Deadline deadline) {
        byte[] json = EventJson.bytes(body);
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .method(method, new DeadlineBody(json, deadline))
                .build();
        return deadline.passed() ? new Answer.NotSent("the deadline had passed") : exchange(request, deadline);
    }

    /** Reads, and only asks whether something changed when an {@code etag} is given. */
    Answer read(String path, @Nullable String etag, Deadline deadline) {
        HttpRequest.Builder request = request(path).method("GET", BodyPublishers.noBody());
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return exchange(request.build(), deadline);
    }

    private HttpRequest.Builder request(String path) {
        String root = account.api().toString().replaceAll("/+$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "application/vnd.github+json")
                .header("X-GitHub-Api-Version", "2022-11-28")
                .header("User-Agent", "AiGentsy");
        account.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private Answer exchange(HttpRequest request, Deadline deadline) {
        var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER);
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, handler);
        try {
            return reply(answer.get(Math.max(1, deadline.remaining().toMillis()), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return ConnectionFailure.of(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Answer.Lost("no answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Lost("interrupted");
        }
    }

    private static Answer reply(HttpResponse<byte[]> response) {
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Answer.Reply(response.statusCode(), headers, new String(response.body(), StandardCharsets.UTF_8));
    }
}
