package com.aigentsy.execution.validation.dependencies;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** A package proxy that would do anything for anybody, and has secrets beside its packages. */
record HostileProxy(HttpServer server) implements AutoCloseable {

    private static final String SECRET = "canary beside the packages";

    static HostileProxy start(String elsewhere) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", saying(SECRET));
        server.createContext("/packages/", HostileProxy::echo);
        server.createContext("/packages/away", redirecting("http://" + elsewhere + "/canary"));
        server.createContext("/packages/out", redirecting("/packages/../secret"));
        server.createContext("/packages/within", redirecting("/packages/here"));
        server.createContext("/packages/endless", HostileProxy::flood);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return new HostileProxy(server);
    }

    URI base() {
        return URI.create("http://" + address() + "/packages/");
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    static HttpHandler saying(String text) {
        return exchange -> answer(exchange, 200, text);
    }

    private static HttpHandler redirecting(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            answer(exchange, 302, "");
        };
    }

    /** What was asked for, how, and with which headers; but whoever finds a way up, however spelled, gets what is there. */
    private static void echo(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        for (int i = 0; i < 3; i++) {
            path = URLDecoder.decode(path, StandardCharsets.UTF_8);
        }
        boolean below = Path.of(path).normalize().startsWith("/packages");
        String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().entrySet();
        answer(exchange, 200, below ? asked : SECRET);
    }

    private static void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 512; i++) {
                out.write(block);
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] words = (text + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, words.length);
        exchange.getResponseBody().write(words);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
