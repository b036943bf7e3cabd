package com.aigentsy.local.model;

import com.aigentsy.local.Ports;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The scripted model server in the wire formats of three providers, and {@code GET /calls} to look. */
public final class ModelServer implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    private final HttpServer server;
    private final ExecutorService threads;

    private ModelServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    public static ModelServer start(ModelSettings settings) {
        return start(settings, InetAddress.getLoopbackAddress());
    }

    /** For other machines too, and therefore only with keys. */
    public static ModelServer startForOthers(ModelSettings settings) {
        if (!settings.keys().keySet().containsAll(List.of("anthropic", "openai", "gemini"))) {
            throw new IllegalArgumentException("A model server for other machines needs a key for each provider");
        }
        return start(settings, InetAddress.ofLiteral("0.0.0.0"));
    }

    private static ModelServer start(ModelSettings settings, InetAddress host) {
        var ledger = new CallLedger();
        var positions = ScriptPositions.in(settings.state().resolve("script-positions.json"));
        var model = new ScriptedModel(settings.script(), positions, ledger);
        var server = listen(host, settings.port());
        for (var wire : List.of(new AnthropicWire(), new OpenAiWire(), new GeminiWire())) {
            var key = settings.keys().get(wire.provider());
            var endpoint = new ModelEndpoint(wire, model, ledger, key);
            wire.paths().forEach(path -> server.createContext(path, endpoint));
        }
        server.createContext("/calls", exchange -> HttpReply.send(exchange, 200, JSON.valueToTree(ledger.sheet())));
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.start();
        return new ModelServer(server, threads);
    }

    private static HttpServer listen(InetAddress host, int port) {
        try {
            return HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (IOException e) {
            throw Ports.taken("model", port, e);
        }
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
