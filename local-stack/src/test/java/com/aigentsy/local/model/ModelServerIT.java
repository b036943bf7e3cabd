package com.aigentsy.local.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The providers' own client libraries must not notice the difference. */
class ModelServerIT {

    private static final String SCRIPT = """
            [{"when": {"task": "plan"}, "answers": [{"json": {"approach": "add a guard"}}]},
             {"when": {"task": "review"}, "answers": [{"status": 529}]}]
            """;

    @TempDir
    Path dir;

    private ModelServer server;

    @BeforeEach
    void start() {
        var keys = Map.of("anthropic", "sk-a", "openai", "sk-o", "gemini", "sk-g");
        server = ModelServer.start(new ModelSettings(0, ModelScript.parse(SCRIPT), dir, keys));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anthropicsClientGetsStructuredOutputWithTokens() {
        structuredOutput(anthropic("sk-a", 500).chat(request("plan")));
    }

    @Test
    void openAisClientGetsStructuredOutputWithTokens() {
        structuredOutput(openAi("sk-o", 500).chat(request("plan")));
    }

    @Test
    void geminisClientGetsStructuredOutputWithTokens() {
        structuredOutput(gemini("sk-g", 500).chat(request("plan")));
    }

    private static void structuredOutput(ChatResponse response) {
        assertThat(response.aiMessage().text()).isEqualTo("{\"approach\":\"add a guard\"}");
        assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(response.tokenUsage().inputTokenCount()).isEqualTo(3 + 4);
        assertThat(response.tokenUsage().outputTokenCount()).isEqualTo(7);
        assertThat(response.id()).isNotBlank();
    }

    @Test
    void anAnswerLongerThanTheCallersLimitIsCutAndSaysSo() {
        assertThat(anthropic("sk-a", 2).chat(request("plan")).finishReason()).isEqualTo(FinishReason.LENGTH);
        assertThat(openAi("sk-o", 2).chat(request("plan")).aiMessage().text()).isEqualTo("{\"approa");
        assertThat(gemini("sk-g", 2).chat(request("plan")).finishReason()).isEqualTo(FinishReason.LENGTH);
    }

    @Test
    void aScriptedFailureLooksLikeTheProvidersOwn() {
        assertThatThrownBy(() -> anthropic("sk-a", 500).chat(request("review")))
                .isInstanceOf(InternalServerException.class)
                .hasMessageContaining("overloaded_error");
        assertThatThrownBy(() -> openAi("sk-o", 500).chat(request("review")))
                .isInstanceOf(InternalServerException.class)
                .hasMessageContaining("server_error");
        assertThatThrownBy(() -> gemini("sk-g", 500).chat(request("review")))
                .isInstanceOf(InternalServerException.class)
                .hasMessageContaining("UNAVAILABLE");
    }

    @Test
    void aWrongKeyIsRefused() {
        assertThatThrownBy(() -> anthropic("no", 500).chat(request("plan")))
                .isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> openAi("no", 500).chat(request("plan"))).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> gemini("no", 500).chat(request("plan"))).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void aForcedToolIsUsed() throws Exception {
        var body = """
                {"model": "claude", "max_tokens": 100, "system": "Task: plan.",
                 "messages": [{"role": "user", "content": "hello"}],
                 "tools": [{"name": "answer", "input_schema": {"type": "object"}}],
                 "tool_choice": {"type": "tool", "name": "answer"}}""";
        var answer = post("/v1/messages", body);

        assertThat(answer.at("/stop_reason").asText()).isEqualTo("tool_use");
        assertThat(answer.at("/content/0/input/approach").asText()).isEqualTo("add a guard");
    }

    @Test
    void theLedgerCountsCallsAndTokensByProviderAndTask() throws Exception {
        anthropic("sk-a", 500).chat(request("plan"));
        anthropic("sk-a", 500).chat(request("code"));
        assertThatThrownBy(() -> openAi("sk-o", 500).chat(request("review"))).isNotNull();

        var ledger = send(HttpRequest.newBuilder(URI.create(server.baseUrl() + "/calls")));
        assertThat(ledger.path("unmatched").asInt()).isEqualTo(1);
        assertThat(ledger.at("/calls/1").toString())
                .isEqualTo("{\"provider\":\"anthropic\",\"task\":\"plan\",\"calls\":1,\"errors\":0,"
                        + "\"input_tokens\":7,\"output_tokens\":7}");
        assertThat(ledger.at("/calls/2/errors").asInt()).isEqualTo(1);
    }

    private JsonNode post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("x-api-key", "sk-a")
                .header("anthropic-version", "2023-06-01")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new ObjectMapper().readTree(answer.body());
        }
    }

    private static ChatRequest request(String task) {
        var schema = JsonSchema.builder()
                .name("plan")
                .rootElement(JsonObjectSchema.builder()
                        .addStringProperty("approach")
                        .required("approach")
                        .build())
                .build();
        return ChatRequest.builder()
                .messages(SystemMessage.from("Task: " + task + "."), UserMessage.from("Totals are off"))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(schema)
                        .build())
                .build();
    }

    private ChatModel anthropic(String key, int maxTokens) {
        return AnthropicChatModel.builder()
                .baseUrl(server.baseUrl() + "/v1")
                .apiKey(key)
                .modelName("claude-sonnet-4-5")
                .maxTokens(maxTokens)
                .maxRetries(0)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
    }

    private ChatModel openAi(String key, int maxTokens) {
        return OpenAiChatModel.builder()
                .baseUrl(server.baseUrl() + "/v1")
                .apiKey(key)
                .modelName("gpt-5")
                .maxCompletionTokens(maxTokens)
                .maxRetries(0)
                .strictJsonSchema(true)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
    }

    private ChatModel gemini(String key, int maxTokens) {
        return GoogleAiGeminiChatModel.builder()
                .baseUrl(server.baseUrl() + "/v1beta")
                .apiKey(key)
                .modelName("gemini-2.5-flash")
                .maxOutputTokens(maxTokens)
                .maxRetries(0)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
    }
}
