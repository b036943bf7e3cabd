package com.aigentsy.pipeline.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The server behind. Its own address is replaced by ours in what it says, so that links lead here again. */
final class Upstream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> OURS = Set.of(
            "connection",
            "keep-alive",
            "transfer-encoding",
            "content-length",
            "expect",
            "host",
            "upgrade",
            "http2-settings",
            "date");

    private final URI behind;
    private final URI here;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Upstream(URI behind, URI here) {
        this.behind = behind;
        this.here = here;
    }

    /** What the server says; one that does not answer is a 502 of ours, which nobody counts as applied. */
    Reply ask(Request request) throws InterruptedException {
        try {
            return reply(client.send(forwarded(request), BodyHandlers.ofInputStream()), request.kind() == Kind.GIT);
        } catch (IOException e) {
            return Reply.problem(502, "the server behind the simulator does not answer", null);
        }
    }

    private HttpRequest forwarded(Request request) {
        var forwarded = HttpRequest.newBuilder(URI.create(root(behind) + request.target()))
                .timeout(PATIENCE)
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach((name, values) -> {
            if (!OURS.contains(name)) {
                values.forEach(value -> forwarded.header(name, value));
            }
        });
        return forwarded.build();
    }

    private Reply reply(HttpResponse<InputStream> response, boolean git) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.headers().map().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!OURS.contains(lower) && !lower.startsWith(":")) {
                headers.put(lower, values.stream().map(this::rewritten).toList());
            }
        });
        if (git) {
            return new Reply(response.statusCode(), headers, response.body(), -1);
        }
        String text = new String(response.body().readAllBytes(), StandardCharsets.ISO_8859_1);
        return Reply.of(response.statusCode(), headers, rewritten(text).getBytes(StandardCharsets.ISO_8859_1));
    }

    private String rewritten(String text) {
        return text.replace(root(behind), root(here));
    }

    private static String root(URI address) {
        return address.toString().replaceAll("/+$", "");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
