package com.aigentsy.cli;

import com.aigentsy.local.launch.StackState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** The services' HTTP interface, as the operator who holds the token uses it. */
public final class OperatorApi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final StackState stack;
    private final String token;

    public OperatorApi(StackState stack) {
        this.stack = stack;
        try {
            this.token = Files.readString(Path.of(stack.tokenFile())).strip();
        } catch (IOException e) {
            throw new CommandException("Cannot read the token in " + stack.tokenFile(), e);
        }
    }

    /** Those asked for, or all; replicas share their database, so each service counts once. */
    public List<String> services(List<String> asked) {
        var known = new TreeSet<>(stack.services().keySet());
        known.removeIf(name -> !name.matches("[a-z]+"));
        for (var service : asked) {
            if (!known.contains(service)) {
                throw new UsageException("there is no service " + service + "; there are " + String.join(", ", known));
            }
        }
        return List.copyOf(asked.isEmpty() ? known : asked);
    }

    public JsonNode get(String service, String path) {
        return send(request(service, path).GET());
    }

    public JsonNode post(String service, String path, JsonNode body) {
        return send(request(service, path).POST(BodyPublishers.ofString(body.toString())));
    }

    public JsonNode put(String service, String path, JsonNode body) {
        return send(request(service, path).PUT(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(stack.services().get(service) + path))
                .timeout(Duration.ofSeconds(40))
                .header("authorization", "Bearer " + token)
                .header("content-type", "application/json")
                .header("accept", "application/json");
    }

    private JsonNode send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new RefusedException(request, answer.statusCode(), parse(answer.body()));
            }
            return parse(answer.body());
        } catch (IOException e) {
            throw new CommandException(request.uri() + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            return JSON.createObjectNode().put("detail", body);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** A service said no, and why. */
    public static final class RefusedException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedException(HttpRequest request, int status, JsonNode problem) {
            super("%s %s was refused with %d: %s %s"
                    .formatted(
                            request.method(),
                            request.uri().getPath(),
                            status,
                            problem.path("title").asText(""),
                            problem.path("detail").asText("")));
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
