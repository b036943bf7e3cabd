package com.aigentsy.execution.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.generation.LanguageModel;
import com.aigentsy.execution.generation.LlmTask;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.execution.generation.ProviderFailure;
import com.aigentsy.execution.generation.Reply;
import com.aigentsy.execution.generation.Reply.Quality;
import com.aigentsy.local.model.ModelScript;
import com.aigentsy.local.model.ModelServer;
import com.aigentsy.local.model.ModelSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every provider against the model server of the local stack, which refuses what the provider would refuse. */
class LocalModelServerTest {

    private static final String SCRIPT = """
            [{"when": {"task": "plan"}, "answers": [{"json": {"approach": "add a guard"}}]},
             {"when": {"task": "code"}, "answers": [{"text": "a story that is longer than the twelve characters it may have"}]},
             {"when": {"task": "review"}, "answers": [{"status": 529}]}]""";
    private static final String SCHEMA = """
            {"type": "object", "properties": {"approach": {"type": "string"}}, "required": ["approach"],
             "additionalProperties": false}""";

    @TempDir
    Path folder;

    private ModelServer server;

    static Stream<Function<ProviderSettings, LanguageModel>> providers() {
        return Stream.of(
                ChatModels::anthropic,
                ChatModels::openAi,
                ChatModels::gemini,
                ChatModels::openAiCompatible,
                ChatModels::ollama);
    }

    @BeforeEach
    void start() {
        var keys = Map.of("anthropic", "right", "openai", "right", "gemini", "right");
        server = ModelServer.start(new ModelSettings(0, ModelScript.parse(SCRIPT), folder, keys));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply ask(Function<ProviderSettings, LanguageModel> provider, String key, LlmTask task)
            throws ProviderFailure {
        var settings = new ProviderSettings(key, server.baseUrl(), "a-model", Duration.ofSeconds(5));
        int limit = task == LlmTask.CODE ? 3 : 100;
        return provider.apply(settings)
                .ask(new Prompt(task, "v1", "Task: " + task.slug() + ".", "An issue", SCHEMA, limit));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void answersInTheAskedShapeAndSaysWhoItIs(Function<ProviderSettings, LanguageModel> provider)
            throws ProviderFailure {
        assertThat(ask(provider, "right", LlmTask.PLAN))
                .isEqualTo(new Reply(Quality.ANSWERED, "{\"approach\":\"add a guard\"}", 5L, 7L, "a-model"));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void saysThatAnAnswerWasCutOff(Function<ProviderSettings, LanguageModel> provider) throws ProviderFailure {
        assertThat(ask(provider, "right", LlmTask.CODE))
                .extracting(Reply::quality, Reply::text, Reply::outputTokens)
                .containsExactly(Quality.TRUNCATED, "a story that", 3L);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void failsWhenItIsOverloadedAndWhenTheKeyIsWrong(Function<ProviderSettings, LanguageModel> provider) {
        assertThatThrownBy(() -> ask(provider, "right", LlmTask.REVIEW))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo("status_529"));
        assertThatThrownBy(() -> ask(provider, "wrong", LlmTask.PLAN))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo("status_401"));
    }
}
