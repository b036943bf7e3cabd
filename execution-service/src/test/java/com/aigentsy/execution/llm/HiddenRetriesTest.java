package com.aigentsy.execution.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.generation.LanguageModel;
import com.aigentsy.execution.generation.LlmTask;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.execution.generation.ProviderFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing below us asks twice: neither the provider's client nor the HTTP client under it. */
class HiddenRetriesTest {

    private static final int CALLS = 10;
    private static final Prompt PROMPT =
            new Prompt(LlmTask.PLAN, "plan-v1", "Task: plan.", "do it", "{\"type\": \"object\"}", 100);

    static Stream<Function<ProviderSettings, LanguageModel>> providers() {
        return Stream.of(ChatModels::anthropic, ChatModels::openAi, ChatModels::gemini, ChatModels::ollama);
    }

    private static LanguageModel model(Function<ProviderSettings, LanguageModel> provider, CountingServer server) {
        return provider.apply(new ProviderSettings("a-key", server.url(), "m", Duration.ofSeconds(5)));
    }

    /** A limit that says when to come again is the likeliest thing for a client to retry by itself. */
    @ParameterizedTest
    @MethodSource("providers")
    void asksOnceWhenItIsToldWhenToComeAgain(Function<ProviderSettings, LanguageModel> provider) throws IOException {
        try (var server = CountingServer.answering(
                "HTTP/1.1 429 Too Many Requests\r\nretry-after: 0\r\ncontent-length: 2\r\n\r\n{}")) {
            assertThatThrownBy(() -> model(provider, server).ask(PROMPT)).isInstanceOf(ProviderFailure.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void makesExactlyTenRequestsForTenRefusals(Function<ProviderSettings, LanguageModel> provider) throws IOException {
        try (var server = CountingServer.answering("HTTP/1.1 503 Service Unavailable\r\ncontent-length: 2\r\n\r\n{}")) {
            LanguageModel model = model(provider, server);
            for (int i = 0; i < CALLS; i++) {
                assertThatThrownBy(() -> model.ask(PROMPT)).isInstanceOf(ProviderFailure.class);
            }
            assertThat(server.requests()).isEqualTo(CALLS);
        }
    }

    /** The first answer leaves the connection open; it is cut under the second request, when that has arrived whole. */
    @ParameterizedTest
    @MethodSource("providers")
    void sendsNothingAgainWhenAKeptConnectionIsCutUnderARequest(Function<ProviderSettings, LanguageModel> provider)
            throws IOException {
        try (var server =
                CountingServer.cuttingEverySecond("HTTP/1.1 503 Service Unavailable\r\ncontent-length: 2\r\n\r\n{}")) {
            LanguageModel model = model(provider, server);
            for (int i = 0; i < CALLS; i++) {
                assertThatThrownBy(() -> model.ask(PROMPT)).isInstanceOf(ProviderFailure.class);
            }
            assertThat(server.requests()).isEqualTo(CALLS);
            assertThat(server.cut()).isEqualTo(CALLS / 2);
            assertThat(server.connections()).isEqualTo(CALLS / 2);
        }
    }
}
