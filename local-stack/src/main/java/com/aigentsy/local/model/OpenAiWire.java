package com.aigentsy.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/chat/completions}. */
final class OpenAiWire implements WireFormat {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SYSTEM_ROLES = Set.of("system", "developer");
    private static final int UNLIMITED = 1_000_000;

    @Override
    public String provider() {
        return "openai";
    }

    @Override
    public List<String> paths() {
        return List.of("/chat/completions", "/v1/chat/completions");
    }

    @Override
    public @Nullable String key(Headers headers) {
        var bearer = headers.getFirst("authorization");
        return bearer != null && bearer.startsWith("Bearer ") ? bearer.substring("Bearer ".length()) : null;
    }

    @Override
    public ModelCall read(Asked asked) {
        var request = asked.body();
        var messages = Content.messages(request);
        var system = words(messages, SYSTEM_ROLES::contains);
        return new ModelCall(
                provider(),
                Content.required(request, "model"),
                ModelCall.taskIn(system),
                system,
                words(messages, role -> !SYSTEM_ROLES.contains(role)),
                maxTokens(request),
                forcedTool(request));
    }

    private static String words(JsonNode messages, Predicate<String> role) {
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> role.test(message.path("role").asText()))
                .map(message -> Content.text(message.path("content")))
                .collect(Collectors.joining("\n"));
    }

    private static int maxTokens(JsonNode request) {
        if (request.hasNonNull("max_completion_tokens") && request.hasNonNull("max_tokens")) {
            throw new RefusedException(
                    400, "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.");
        }
        var limit = request.path("max_completion_tokens")
                .asInt(request.path("max_tokens").asInt(UNLIMITED));
        if (limit < 1) {
            throw new RefusedException(400, "max_completion_tokens: must be at least 1");
        }
        return limit;
    }

    private static @Nullable String forcedTool(JsonNode request) {
        var choice = request.path("tool_choice");
        if (choice.isObject()) {
            return choice.at("/function/name").asText();
        }
        return "required".equals(choice.asText(""))
                ? request.at("/tools/0/function/name").asText()
                : null;
    }

    @Override
    public JsonNode answer(ModelCall call, Reply reply) {
        var tool = reply.json() && !reply.cut() ? call.forcedTool() : null;
        var completion = JSON.createObjectNode()
                .put("id", "chatcmpl-" + reply.id())
                .put("object", "chat.completion")
                .put("created", Instant.now().getEpochSecond())
                .put("model", call.model());
        var choice = completion.putArray("choices").addObject().put("index", 0);
        choice.set("message", tool == null ? text(reply) : toolCall(tool, reply));
        choice.putNull("logprobs").put("finish_reason", reply.cut() ? "length" : tool == null ? "stop" : "tool_calls");
        completion
                .putObject("usage")
                .put("prompt_tokens", call.inputTokens())
                .put("completion_tokens", reply.outputTokens())
                .put("total_tokens", call.inputTokens() + reply.outputTokens());
        return completion;
    }

    private static ObjectNode text(Reply reply) {
        return JSON.createObjectNode()
                .put("role", "assistant")
                .put("content", reply.text())
                .putNull("refusal");
    }

    private static ObjectNode toolCall(String tool, Reply reply) {
        var message = JSON.createObjectNode().put("role", "assistant").putNull("content");
        message.putArray("tool_calls")
                .addObject()
                .put("id", "call_" + reply.id())
                .put("type", "function")
                .putObject("function")
                .put("name", tool)
                .put("arguments", reply.text());
        return message;
    }

    @Override
    public JsonNode error(int status, String message) {
        var body = JSON.createObjectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", status == 429 ? "requests" : status >= 500 ? "server_error" : "invalid_request_error")
                .putNull("param")
                .put("code", code(status));
        return body;
    }

    private static @Nullable String code(int status) {
        return switch (status) {
            case 401 -> "invalid_api_key";
            case 429 -> "rate_limit_exceeded";
            default -> null;
        };
    }
}
