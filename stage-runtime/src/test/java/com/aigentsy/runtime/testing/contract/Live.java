package com.aigentsy.runtime.testing.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The server itself, heard through a proxy. */
final class Live implements Contract, AutoCloseable {

    private static final String SOMEBODY_ELSE = "not-the-maintainers-secret";

    private final WireMockServer proxy = new WireMockServer(
            wireMockConfig().dynamicPort().bindAddress("127.0.0.1").preserveHostHeader(true));
    private final NodeServer server;

    private Live(Counterpart counterpart) {
        proxy.start();
        server = new NodeServer(counterpart, url());
        proxy.stubFor(any(anyUrl()).willReturn(aResponse().proxiedFrom(server.url())));
    }

    static Conversation lead(Counterpart counterpart, Talk talk) throws Exception {
        try (var live = new Live(counterpart)) {
            talk.with(live);
            return Conversation.heard(counterpart, live.proxy);
        }
    }

    @Override
    public String url() {
        return Conversation.address(proxy);
    }

    @Override
    public void meanwhile(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + SOMEBODY_ELSE)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        proxy.stop();
        server.close();
    }
}
