package com.aigentsy.local.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelScriptTest {

    private static final String SCRIPT = """
            [{"when": {"task": "code", "prompt_contains": "Totals are wrong"},
              "answers": [{"status": 529}, {"json": {"files": []}}]},
             {"when": {"task": "code", "provider": "openai"}, "answers": [{"text": "from openai"}]},
             {"when": {"task": "plan"}, "answers": [{"json": {"approach": "a"}}]}]
            """;

    @TempDir
    Path dir;

    @Test
    void theFirstRuleThatFitsAnswersInTurnAndRepeatsItsLastAnswer() {
        var model = model();
        var call = call("anthropic", "code", "Issue: Totals are wrong");

        assertThat(model.answer(call)).isEqualTo(new ScriptedAnswer.Status(529));
        assertThat(said(model, call)).isEqualTo("{\"files\":[]}");
        assertThat(said(model, call)).isEqualTo("{\"files\":[]}");
    }

    @Test
    void aRuleMayBeForOneProviderOnly() {
        assertThat(said(model(), call("openai", "code", "another issue"))).isEqualTo("from openai");
        assertThat(said(model(), call("anthropic", "code", "another issue"))).contains("no answer");
    }

    @Test
    void itGoesOnWhereItWasAfterARestart() {
        var call = call("anthropic", "code", "Totals are wrong");
        model().answer(call);

        assertThat(said(model(), call)).isEqualTo("{\"files\":[]}");
    }

    @Test
    void theTaskIsTheOneTheSystemPromptNames() {
        assertThat(ModelCall.taskIn("Task: review. Be strict.")).isEqualTo("review");
        assertThat(ModelCall.taskIn("You are kind.")).isEqualTo("none");
    }

    @Test
    void aMistakeInTheScriptIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> ModelScript.parse("[{\"answers\": [{\"json\": {}}, {\"jsn\": {}}]}]"))
                .hasMessageContaining("rule 1, answer 2");
        assertThatThrownBy(() -> ModelScript.parse("[{\"when\": {\"titel\": \"x\"}, \"answers\": [{\"json\": 1}]}]"))
                .hasMessageContaining("unknown condition \"titel\"");
        assertThatThrownBy(() -> ModelScript.parse("{}")).hasMessageContaining("must be a JSON array");
    }

    private ScriptedModel model() {
        var positions = ScriptPositions.in(dir.resolve("positions.json"));
        return new ScriptedModel(ModelScript.parse(SCRIPT), positions, new CallLedger());
    }

    private static ModelCall call(String provider, String task, String prompt) {
        return new ModelCall(provider, "m", task, "Task: " + task + ".", prompt, 100, null);
    }

    private static String said(ScriptedModel model, ModelCall call) {
        return switch (model.answer(call)) {
            case ScriptedAnswer.Json(var value) -> value.toString();
            case ScriptedAnswer.Text(var value) -> value;
            case ScriptedAnswer.Status(var code) -> "status " + code;
        };
    }
}
