package com.aigentsy.execution.llm;

import com.aigentsy.execution.generation.LanguageModel;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.http.HttpClient;
import java.time.Duration;

/** Builds the providers' models with everything LangChain4j would decide by itself decided here. */
public final class ChatModels {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private ChatModels() {}

    public static LanguageModel anthropic(ProviderSettings settings) {
        var model = AnthropicChatModel.builder()
                .httpClientBuilder(http(settings))
                .baseUrl(BaseUrl.versioned(settings.baseUrl(), "v1") + "/")
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .timeout(settings.timeout())
                .maxRetries(0)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
        return new ChatLanguageModel("anthropic", settings, model, OutputLimit.MAX_TOKENS);
    }

    public static LanguageModel openAi(ProviderSettings settings) {
        return new ChatLanguageModel("openai", settings, openAiModel(settings), OutputLimit.MAX_COMPLETION_TOKENS);
    }

    /** Any other server that speaks OpenAI's format. */
    public static LanguageModel openAiCompatible(ProviderSettings settings) {
        return new ChatLanguageModel("openai-compatible", settings, openAiModel(settings), OutputLimit.MAX_TOKENS);
    }

    /** Through the OpenAI format it speaks below {@code /v1}. */
    public static LanguageModel ollama(ProviderSettings settings) {
        return new ChatLanguageModel("ollama", settings, openAiModel(settings), OutputLimit.MAX_TOKENS);
    }

    public static LanguageModel gemini(ProviderSettings settings) {
        var model = GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(http(settings))
                .baseUrl(BaseUrl.versioned(settings.baseUrl(), "v1beta"))
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .timeout(settings.timeout())
                .maxRetries(0)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
        return new ChatLanguageModel("gemini", settings, model, OutputLimit.MAX_TOKENS);
    }

    private static ChatModel openAiModel(ProviderSettings settings) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http(settings))
                .baseUrl(BaseUrl.versioned(settings.baseUrl(), "v1"))
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .timeout(settings.timeout())
                .maxRetries(0)
                .strictJsonSchema(true)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
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
