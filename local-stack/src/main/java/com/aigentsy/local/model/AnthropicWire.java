package com.aigentsy.local.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/messages}, API version 2023-06-01. */
final class AnthropicWire implements WireFormat {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String provider() {
        return "anthropic";
    }

    @Override
    public List<String> paths() {
        return List.of("/messages", "/v1/messages");
    }

    @Override
    public @Nullable String key(Headers headers) {
        return headers.getFirst("x-api-key");
    }

    @Override
    public ModelCall read(Asked asked) {
        var request = asked.body();
        if (asked.headers().getFirst("anthropic-version") == null) {
            throw new RefusedException(400, "anthropic-version: header is required");
        }
        if (request.path("max_tokens").asInt(0) < 1) {
            throw new RefusedException(400, "max_tokens: Field required");
        }
        var system = Content.text(request.path("system"));
        return new ModelCall(
                provider(),
                Content.required(request, "model"),
                ModelCall.taskIn(system),
                system,
                conversation(Content.messages(request)),
                request.get("max_tokens").asInt(),
                forcedTool(request));
    }

    private static String conversation(JsonNode messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> Content.text(message.path("content")))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String forcedTool(JsonNode request) {
        return switch (request.at("/tool_choice/type").asText("")) {
            case "tool" -> request.at("/tool_choice/name").asText();
            case "any" -> request.at("/tools/0/name").asText();
            default -> null;
        };
    }

    @Override
    public JsonNode answer(ModelCall call, Reply reply) {
        var tool = reply.json() && !reply.cut() ? call.forcedTool() : null;
        var message = JSON.createObjectNode()
                .put("id", "msg_" + reply.id())
                .put("type", "message")
                .put("role", "assistant")
                .put("model", call.model());
        message.putArray("content").add(tool == null ? text(reply) : toolUse(tool, reply));
        message.put("stop_reason", reply.cut() ? "max_tokens" : tool == null ? "end_turn" : "tool_use")
                .putNull("stop_sequence");
        message.putObject("usage")
                .put("input_tokens", call.inputTokens())
                .put("cache_creation_input_tokens", 0)
                .put("cache_read_input_tokens", 0)
                .put("output_tokens", reply.outputTokens());
        return message;
    }

    private static ObjectNode text(Reply reply) {
        return JSON.createObjectNode().put("type", "text").put("text", reply.text());
    }

    private static ObjectNode toolUse(String tool, Reply reply) {
        var block = JSON.createObjectNode()
                .put("type", "tool_use")
                .put("id", "toolu_" + reply.id())
                .put("name", tool);
        try {
            block.set("input", JSON.readTree(reply.text()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A scripted JSON answer is always JSON", e);
        }
        return block;
    }

    @Override
    public JsonNode error(int status, String message) {
        var body = JSON.createObjectNode().put("type", "error");
        body.putObject("error").put("type", type(status)).put("message", message);
        return body;
    }

    private static String type(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 404 -> "not_found_error";
            case 413 -> "request_too_large";
            case 429 -> "rate_limit_error";
            case 529 -> "overloaded_error";
            default -> status >= 500 ? "api_error" : "invalid_request_error";
        };
    }
}
