package com.aigentsy.execution.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.generation.LanguageModel;
import com.aigentsy.execution.generation.LlmTask;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.execution.generation.ProviderFailure;
import com.aigentsy.execution.generation.Reply;
import com.aigentsy.execution.generation.Reply.Quality;
import com.aigentsy.runtime.testing.contract.Contract;
import com.aigentsy.runtime.testing.contract.Counterpart;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The wire formats of Claude, GPT and Gemini as a third party understands them. It checks the path, where the key stands
 * and, of GPT, the kind of answer that is wanted; it takes any schema, and its Gemini does not say which model answered.
 */
class ProvidersWireTest {

    private static final String SCHEMA = """
            {"type": "object", "properties": {"approach": {"type": "string", "description": "one sentence"}},
             "required": ["approach"], "additionalProperties": false}""";

    @Test
    void claudeAnswersRefusesAndFails() throws Exception {
        agrees("anthropic", ChatModels::anthropic, "a-claude", "a-claude-of-today");
    }

    @Test
    void gptAnswersRefusesAndFails() throws Exception {
        agrees("openai", ChatModels::openAi, "a-gpt", "a-gpt-of-today");
    }

    @Test
    void geminiAnswersRefusesAndFails() throws Exception {
        agrees("gemini", ChatModels::gemini, "a-gemini", null);
    }

    private static void agrees(
            String provider, Function<ProviderSettings, LanguageModel> models, String asked, String answered)
            throws Exception {
        Contract.with(Counterpart.AIMOCK, provider, server -> {
            var settings = new ProviderSettings(Contract.KEY, server.url(), asked, Duration.ofSeconds(20));
            LanguageModel model = models.apply(settings);
            assertThat(model.ask(saying("totals are off")))
                    .isEqualTo(new Reply(Quality.ANSWERED, "{\"approach\": \"round once\"}", 1200L, 34L, answered));
            assertThat(model.ask(saying("this is too long")).quality()).isEqualTo(Quality.TRUNCATED);
            assertThat(model.ask(saying("this is not allowed")).quality()).isEqualTo(Quality.REFUSED);
            fails(model, "ask me later", "status_429", false);
            fails(model, "you are overloaded", "status_503", false);
            fails(model, "you are broken", "status_500", true);
            var stranger = new ProviderSettings("another-key", server.url(), asked, Duration.ofSeconds(20));
            fails(models.apply(stranger), "totals are off", "status_401", false);
        });
    }

    private static void fails(LanguageModel model, String words, String reason, boolean perhapsBilled) {
        assertThatThrownBy(() -> model.ask(saying(words))).isInstanceOfSatisfying(ProviderFailure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.perhapsBilled()).isEqualTo(perhapsBilled);
        });
    }

    private static Prompt saying(String words) {
        return new Prompt(LlmTask.PLAN, "plan-v1", "Task: plan. Be brief.", words, SCHEMA, 777);
    }
}
