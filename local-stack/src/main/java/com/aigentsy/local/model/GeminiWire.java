package com.aigentsy.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1beta/models/<model>:generateContent}. */
final class GeminiWire implements WireFormat {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile(".*/models/([^/:]+):generateContent");
    private static final int UNLIMITED = 1_000_000;

    @Override
    public String provider() {
        return "gemini";
    }

    @Override
    public List<String> paths() {
        return List.of("/models/", "/v1beta/models/");
    }

    @Override
    public @Nullable String key(Headers headers) {
        return headers.getFirst("x-goog-api-key");
    }

    @Override
    public ModelCall read(Asked asked) {
        var path = PATH.matcher(asked.path());
        if (!path.matches()) {
            throw new RefusedException(404, "This server answers models/<model>:generateContent only");
        }
        var contents = asked.body().path("contents");
        if (!contents.isArray() || contents.isEmpty()) {
            throw new RefusedException(400, "GenerateContentRequest.contents: contents is not specified");
        }
        var system = parts(asked.body().path("systemInstruction"));
        return new ModelCall(
                provider(),
                path.group(1),
                ModelCall.taskIn(system),
                system,
                conversation(contents),
                asked.body().at("/generationConfig/maxOutputTokens").asInt(UNLIMITED),
                null);
    }

    private static String conversation(JsonNode contents) {
        return StreamSupport.stream(contents.spliterator(), false)
                .map(GeminiWire::parts)
                .collect(Collectors.joining("\n"));
    }

    private static String parts(JsonNode content) {
        return Content.text(content.path("parts"));
    }

    @Override
    public JsonNode answer(ModelCall call, Reply reply) {
        var response = JSON.createObjectNode();
        var candidate = response.putArray("candidates").addObject();
        candidate
                .putObject("content")
                .put("role", "model")
                .putArray("parts")
                .addObject()
                .put("text", reply.text());
        candidate.put("finishReason", reply.cut() ? "MAX_TOKENS" : "STOP").put("index", 0);
        response.putObject("usageMetadata")
                .put("promptTokenCount", call.inputTokens())
                .put("candidatesTokenCount", reply.outputTokens())
                .put("totalTokenCount", call.inputTokens() + reply.outputTokens());
        return response.put("modelVersion", call.model()).put("responseId", reply.id());
    }

    @Override
    public JsonNode error(int status, String message) {
        var body = JSON.createObjectNode();
        body.putObject("error").put("code", status).put("message", message).put("status", name(status));
        return body;
    }

    private static String name(int status) {
        return switch (status) {
            case 400 -> "INVALID_ARGUMENT";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 503, 529 -> "UNAVAILABLE";
            default -> status >= 500 ? "INTERNAL" : "FAILED_PRECONDITION";
        };
    }
}
