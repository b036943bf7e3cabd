package com.aigentsy.execution.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.ScriptedModels;
import com.aigentsy.execution.ScriptedModels.Answer;
import com.aigentsy.execution.generation.LanguageModel;
import com.aigentsy.execution.generation.LlmTask;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.execution.generation.ProviderFailure;
import com.aigentsy.execution.generation.Reply;
import com.aigentsy.execution.generation.Reply.Quality;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatModelsTest {

    private static final Prompt PROMPT = new Prompt(
            LlmTask.PLAN,
            "plan-v1",
            "Task: plan. Be brief.",
            "An issue's title",
            "{\"type\": \"object\", \"properties\": {\"approach\": {\"type\": \"string\"}}, \"required\": [\"approach\"]}",
            777);

    private final ScriptedModels server = new ScriptedModels();

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Function<ProviderSettings, LanguageModel>> providers() {
        return Stream.of(
                ChatModels::anthropic,
                ChatModels::openAi,
                ChatModels::gemini,
                ChatModels::openAiCompatible,
                ChatModels::ollama);
    }

    private LanguageModel model(Function<ProviderSettings, LanguageModel> provider, String url) {
        return model(provider, url, Duration.ofSeconds(20));
    }

    private LanguageModel model(Function<ProviderSettings, LanguageModel> provider, String url, Duration timeout) {
        return provider.apply(new ProviderSettings("a-key", url, "claude-sonnet-4-6", timeout));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void readsAnAnswerWithItsTokens(Function<ProviderSettings, LanguageModel> provider) throws ProviderFailure {
        server.script(request -> Answer.text("{\"approach\": \"x\"}"));
        Reply reply = model(provider, server.url()).ask(PROMPT);
        assertThat(reply).isEqualTo(new Reply(Quality.ANSWERED, "{\"approach\": \"x\"}", 1000L, 100L, "scripted"));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void sendsTheWordsTheSchemaAndTheLimit(Function<ProviderSettings, LanguageModel> provider) throws ProviderFailure {
        server.script(request -> Answer.text("{}"));
        model(provider, server.url()).ask(PROMPT);
        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.text())
                        .contains("Task: plan. Be brief.", "An issue's title", "777", "\"approach\"", "\"required\""));
    }

    /** Two limits at once are refused by GPT's reasoning models, and the larger one would break the reservation. */
    @Test
    void saysTheLongestAnswerOnceAndUnderTheNameTheProviderKnows() throws ProviderFailure {
        server.script(request -> Answer.text("{}"));
        for (var provider : providers().toList()) {
            model(provider, server.url()).ask(PROMPT);
        }
        assertThat(server.requests().stream().map(ChatModelsTest::limits))
                .containsExactly(
                        "{max_tokens=777}",
                        "{max_completion_tokens=777}",
                        "{maxOutputTokens=777}",
                        "{max_tokens=777}",
                        "{max_tokens=777}");
    }

    private static String limits(ScriptedModels.Request request) {
        var limits = new TreeMap<String, Integer>();
        for (String name : List.of("max_tokens", "max_completion_tokens", "maxOutputTokens")) {
            request.body().findValues(name).forEach(limit -> limits.put(name, limit.asInt()));
        }
        return limits.toString();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void makesOneRequestHoweverOftenTheServerWouldFail(Function<ProviderSettings, LanguageModel> provider) {
        server.script(request -> Answer.status(503));
        assertThatThrownBy(() -> model(provider, server.url()).ask(PROMPT))
                .isInstanceOfSatisfying(ProviderFailure.class, failure -> {
                    assertThat(failure.reason()).isEqualTo("status_503");
                    assertThat(failure.perhapsBilled()).isFalse();
                });
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void saysThatAnAnswerWasCutOff(Function<ProviderSettings, LanguageModel> provider) throws ProviderFailure {
        server.script(request -> Answer.cutOff("{\"approach\": \"x"));
        assertThat(model(provider, server.url()).ask(PROMPT).quality()).isEqualTo(Quality.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 429, 500, 529})
    void callsEveryRefusalAFailureOfTheProvider(int status) {
        server.script(request -> Answer.status(status));
        assertThatThrownBy(() -> model(ChatModels::anthropic, server.url()).ask(PROMPT))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo("status_" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 504, 520, 524})
    void saysThatARefusalInTheMiddleOfAnAnswerMayHaveBeenBilled(int status) {
        server.script(request -> Answer.status(status));
        assertThatThrownBy(() -> model(ChatModels::anthropic, server.url()).ask(PROMPT))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.perhapsBilled()).isTrue());
    }

    @Test
    void countsAsWrittenWhatAModelThought() throws ProviderFailure {
        server.script(request -> Answer.thought("{}", 5_000));
        assertThat(model(ChatModels::gemini, server.url()).ask(PROMPT).outputTokens())
                .isEqualTo(5_100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v1/"})
    void takesABaseUrlWithAndWithoutItsVersion(String path) throws ProviderFailure {
        server.script(request -> Answer.text("{}"));
        model(ChatModels::anthropic, server.url() + path).ask(PROMPT);
        model(ChatModels::openAi, server.url() + path).ask(PROMPT);
        assertThat(server.requests())
                .extracting(ScriptedModels.Request::path)
                .containsExactly("/v1/messages", "/v1/chat/completions");
    }

    @Test
    void saysThatATimeoutMayHaveBeenBilled() {
        server.script(request -> {
            try {
                new CountDownLatch(1).await(6, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answer.text("{}");
        });
        assertThatThrownBy(() -> model(ChatModels::anthropic, server.url(), Duration.ofSeconds(2))
                        .ask(PROMPT))
                .isInstanceOfSatisfying(ProviderFailure.class, failure -> {
                    assertThat(failure.reason()).isEqualTo("timed_out");
                    assertThat(failure.perhapsBilled()).isTrue();
                });
        assertThat(server.requests()).hasSize(1);
    }

    /** Its own timeout ends with the head of the answer; a body that never ends must not hold a worker. */
    @ParameterizedTest
    @MethodSource("providers")
    void endsAnAnswerThatDripsForEver(Function<ProviderSettings, LanguageModel> provider) throws IOException {
        try (var dripping = DrippingServer.start()) {
            assertThatThrownBy(() -> model(provider, dripping.url(), Duration.ofMillis(1500))
                            .ask(PROMPT))
                    .isInstanceOfSatisfying(ProviderFailure.class, failure -> {
                        assertThat(failure.reason()).isEqualTo("timed_out");
                        assertThat(failure.perhapsBilled()).isTrue();
                    });
            assertThat(Thread.interrupted()).isFalse();
            assertThat(dripping.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void followsNoRedirectWithAKeyInHand(Function<ProviderSettings, LanguageModel> provider) throws IOException {
        try (var elsewhere = CountingServer.answering("HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n");
                var sends = CountingServer.answering("HTTP/1.1 307 Temporary Redirect\r\nlocation: " + elsewhere.url()
                        + "/v1/messages\r\ncontent-length: 0\r\n\r\n")) {
            assertThatThrownBy(() -> model(provider, sends.url()).ask(PROMPT))
                    .isInstanceOfSatisfying(
                            ProviderFailure.class,
                            failure -> assertThat(failure.reason()).isEqualTo("status_307"));
            assertThat(sends.requests()).isEqualTo(1);
            assertThat(elsewhere.requests()).isZero();
        }
    }

    @Test
    void saysThatNobodyAnswersThere() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() ->
                        model(ChatModels::anthropic, "http://127.0.0.1:" + free).ask(PROMPT))
                .isInstanceOfSatisfying(ProviderFailure.class, failure -> {
                    assertThat(failure.reason()).isEqualTo("unreachable");
                    assertThat(failure.perhapsBilled()).isFalse();
                });
    }

    @Test
    void neverPrintsTheKey() {
        assertThat(new ProviderSettings("a-secret", "http://x", "m", Duration.ZERO).toString())
                .doesNotContain("a-secret");
    }
}
