package com.aigentsy.pipeline.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Between the forge and the gateway's webhook: passes deliveries on and keeps them, to be sent again or forged. */
final class WebhookTap implements AutoCloseable {

    private static final List<String> KEPT =
            List.of("X-GitHub-Event", "X-GitHub-Delivery", "X-Hub-Signature-256", "Content-Type");

    /** One delivery as it came. */
    record Delivery(Map<String, String> headers, byte[] body) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private URI gateway = URI.create("http://127.0.0.1");

    WebhookTap() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    URI before(URI target) {
        gateway = target;
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + target.getPath());
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** The gateway's status, 0 when it does not answer. */
    int send(Delivery delivery) {
        var request = HttpRequest.newBuilder(gateway).POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body()));
        delivery.headers().forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = KEPT.stream()
                    .flatMap(name -> Stream.ofNullable(
                                    exchange.getRequestHeaders().getFirst(name))
                            .map(value -> Map.entry(name, value)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            var delivery = new Delivery(headers, exchange.getRequestBody().readAllBytes());
            deliveries.add(delivery);
            int status = send(delivery);
            exchange.sendResponseHeaders(status == 0 ? 502 : status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
