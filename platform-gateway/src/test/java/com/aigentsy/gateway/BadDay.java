package com.aigentsy.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands before the forge, writes down when each write began, and does to some what platforms do on bad days. */
final class BadDay implements AutoCloseable {

    /** {@code _AFTER}: the forge has carried the request out before it goes wrong. */
    enum Fault {
        LIMITED,
        LIMITED_SECONDS,
        SECONDARY_LIMIT,
        ERROR,
        ERROR_AFTER,
        SILENCE,
        SILENCE_AFTER,
        HANG_UP,
        HANG_UP_AFTER,
        DRIP_AFTER,
        GARBAGE_AFTER,
        LATE,
        LAG_AFTER,
        UNREADABLE_AFTER,
        UNAUTHORIZED
    }

    /** What happens to the next write whose path has this in it. */
    record Order(Fault fault, String path) {}

    /** When a write began at the platform. */
    record Write(long nanoTime, String path) {}

    static final Duration QUIET = Duration.ofSeconds(4);
    static final Duration LATE = Duration.ofSeconds(3);

    private static final Set<String> HOPS = Set.of("connection", "host", "content-length", "upgrade", "http2-settings");

    private final String forge;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Order> orders = new CopyOnWriteArrayList<>();
    private final List<Write> writes = new CopyOnWriteArrayList<>();
    private volatile long blindUntil;
    private volatile boolean unreadable;

    BadDay(String forge) {
        this.forge = forge;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void order(Fault fault, String path) {
        orders.add(new Order(fault, path));
    }

    List<Write> writes(String path) {
        return writes.stream().filter(write -> write.path().contains(path)).toList();
    }

    /** From now on pull requests can be read again. */
    void readable() {
        unreadable = false;
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("GET")) {
            read(exchange);
            return;
        }
        String path = exchange.getRequestURI().getPath();
        writes.add(new Write(System.nanoTime(), path));
        Order order = orders.stream()
                .filter(next -> path.contains(next.path()))
                .findFirst()
                .orElse(null);
        if (order == null) {
            answer(exchange, forward(exchange, body));
        } else {
            orders.remove(order);
            goWrong(order.fault(), exchange, body);
        }
    }

    private void read(HttpExchange exchange) throws IOException {
        boolean list = exchange.getRequestURI().getPath().endsWith("/pulls");
        if (list && unreadable) {
            say(exchange, 503, Map.of(), "out of order");
        } else if (list && System.nanoTime() < blindUntil) {
            say(exchange, 200, Map.of(), "[]");
        } else {
            answer(exchange, forward(exchange, new byte[0]));
        }
    }

    private void goWrong(Fault fault, HttpExchange exchange, byte[] body) throws IOException {
        if (fault.name().endsWith("_AFTER")) {
            forward(exchange, body);
        }
        switch (fault) {
            case LIMITED -> say(exchange, 429, Map.of(), "slow down");
            case LIMITED_SECONDS -> say(exchange, 429, retryAfter(), "slow down");
            case SECONDARY_LIMIT -> say(exchange, 403, retryAfter(), "You have exceeded a secondary rate limit.");
            case ERROR, ERROR_AFTER -> say(exchange, 502, Map.of(), "Bad gateway");
            case UNAUTHORIZED -> say(exchange, 401, Map.of(), "Bad credentials");
            case SILENCE, SILENCE_AFTER -> {}
            case HANG_UP, HANG_UP_AFTER -> exchange.close();
            case DRIP_AFTER -> drip(exchange);
            case GARBAGE_AFTER -> say(exchange, 200, Map.of(), "<html>Unicorn!</html>");
            case LATE -> {
                threads.submit(() -> late(exchange, body));
                exchange.close();
            }
            case LAG_AFTER -> {
                blindUntil = System.nanoTime() + LATE.toNanos();
                exchange.close();
            }
            case UNREADABLE_AFTER -> {
                unreadable = true;
                exchange.close();
            }
        }
    }

    private static Map<String, String> retryAfter() {
        return Map.of("Retry-After", String.valueOf(QUIET.toSeconds()));
    }

    private Object late(HttpExchange exchange, byte[] body) throws InterruptedException, IOException {
        TimeUnit.NANOSECONDS.sleep(LATE.toNanos());
        return forward(exchange, body);
    }

    /** One byte at a time until the client hangs up, which it does at its deadline. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(201, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(' ');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(forge + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOPS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Links to other pages lead through here, too. */
    private void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers()
                .map()
                .forEach((name, values) -> values.stream()
                        .filter(_ -> !HOPS.contains(name.toLowerCase(Locale.ROOT)))
                        .filter(_ -> !name.equalsIgnoreCase("transfer-encoding"))
                        .forEach(value -> exchange.getResponseHeaders().add(name, value.replace(forge, baseUrl()))));
        send(exchange, answer.statusCode(), answer.body());
    }

    private static void say(HttpExchange exchange, int status, Map<String, String> headers, String body)
            throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
