package com.aigentsy.local.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Asks a service whether it is ready, by its own health endpoint. */
public final class Readiness implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    public boolean ready(String serviceUrl) {
        return objection(serviceUrl).isEmpty();
    }

    /** Empty when it is ready, else why it is not: the checks that it says are down, or that it does not answer. */
    public Optional<String> objection(String serviceUrl) {
        var request = HttpRequest.newBuilder(URI.create(serviceUrl + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.empty() : Optional.of(down(answer.body()));
        } catch (IOException e) {
            return Optional.of("it does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the question was interrupted");
        }
    }

    private static String down(String body) throws JsonProcessingException {
        return StreamSupport.stream(JSON.readTree(body).path("checks").spliterator(), false)
                .filter(check -> !check.path("status").asText().equals("UP"))
                .map(check -> check.path("name").asText() + text(check.path("data")))
                .collect(Collectors.joining("; "));
    }

    private static String text(JsonNode data) {
        return data.isEmpty() ? "" : " " + data;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
