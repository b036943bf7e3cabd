package com.aigentsy.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP server with the wire formats of Anthropic, OpenAI and Gemini that answers what a test tells it and counts. */
public final class ScriptedModels implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Answer> script = request -> Answer.status(503);

    /** What came in. */
    public record Request(String path, JsonNode body, Map<String, List<String>> headers) {

        public String text() {
            return body.toString();
        }
    }

    /** What goes out: a status of its own, or text with its reason to stop. */
    public record Answer(int status, String text, boolean cut, int thoughtTokens) {

        public static Answer status(int status) {
            return new Answer(status, "", false, 0);
        }

        public static Answer text(String text) {
            return new Answer(200, text, false, 0);
        }

        public static Answer cutOff(String text) {
            return new Answer(200, text, true, 0);
        }

        /** Gemini bills what a model thought and names it in the total only. */
        public static Answer thought(String text, int tokens) {
            return new Answer(200, text, false, tokens);
        }
    }

    public ScriptedModels() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void script(Function<Request, Answer> next) {
        script = next;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void forget() {
        requests.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = new Request(
                exchange.getRequestURI().getPath(),
                JSON.readTree(exchange.getRequestBody()),
                Map.copyOf(exchange.getRequestHeaders()));
        requests.add(request);
        Answer answer = script.apply(request);
        byte[] body = body(request, answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String body(Request request, Answer answer) {
        if (answer.status() != 200) {
            return "{\"error\": {\"type\": \"overloaded_error\", \"message\": \"scripted\"}}";
        }
        String text = quoted(answer.text());
        if (request.path().endsWith("/messages")) {
            return """
                    {"id": "msg_1", "type": "message", "role": "assistant", "model": "scripted",
                     "content": [{"type": "text", "text": %s}], "stop_reason": "%s", "stop_sequence": null,
                     "usage": {"input_tokens": 1000, "output_tokens": 100}}""".formatted(text, answer.cut() ? "max_tokens" : "end_turn");
        }
        if (request.path().endsWith("/chat/completions")) {
            return """
                    {"id": "c_1", "object": "chat.completion", "created": 1, "model": "scripted", "choices": [{"index": 0,
                     "message": {"role": "assistant", "content": %s}, "finish_reason": "%s"}],
                     "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100}}""".formatted(text, answer.cut() ? "length" : "stop");
        }
        return """
                {"candidates": [{"content": {"role": "model", "parts": [{"text": %s}]}, "finishReason": "%s"}],
                 "usageMetadata": {"promptTokenCount": 1000, "candidatesTokenCount": 100, "totalTokenCount": %d},
                 "modelVersion": "scripted"}""".formatted(text, answer.cut() ? "MAX_TOKENS" : "STOP", 1_100 + answer.thoughtTokens());
    }

    public static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
