package com.aigentsy.execution.llm;

import com.aigentsy.execution.generation.LanguageModel;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.http.HttpClient;
import java.time.Duration;

/** Builds the three providers' models with everything LangChain4j would decide by itself decided here. */
public final class ChatModels {

    public static final String ANTHROPIC = "anthropic";
    public static final String OPENAI = "openai";
    public static final String GEMINI = "gemini";

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private ChatModels() {}

    public static LanguageModel anthropic(ProviderSettings settings) {
        var model = AnthropicChatModel.builder()
                .httpClientBuilder(http(settings))
                .baseUrl(BaseUrl.versioned(settings.baseUrl(), "v1") + "/")
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .maxTokens(settings.maxOutputTokens())
                .timeout(settings.timeout())
                .maxRetries(0)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
        return new ChatLanguageModel(ANTHROPIC, settings.model(), model);
    }

    public static LanguageModel openAi(ProviderSettings settings) {
        var model = OpenAiChatModel.builder()
                .httpClientBuilder(http(settings))
                .baseUrl(BaseUrl.versioned(settings.baseUrl(), "v1"))
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .maxCompletionTokens(settings.maxOutputTokens())
                .timeout(settings.timeout())
                .maxRetries(0)
                .strictJsonSchema(true)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
        return new ChatLanguageModel(OPENAI, settings.model(), model);
    }

    public static LanguageModel gemini(ProviderSettings settings) {
        var model = GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(http(settings))
                .baseUrl(BaseUrl.versioned(settings.baseUrl(), "v1beta"))
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .maxOutputTokens(settings.maxOutputTokens())
                .timeout(settings.timeout())
                .maxRetries(0)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
        return new ChatLanguageModel(GEMINI, settings.model(), model);
    }

    /** HTTP/1.1 and no redirects: a key goes to the host it was meant for. */
    private static HttpClientBuilder http(ProviderSettings settings) {
        return JdkHttpClient.builder()
                .httpClientBuilder(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER))
                .connectTimeout(CONNECT)
                .readTimeout(settings.timeout());
    }
}
