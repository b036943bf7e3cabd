package com.aigentsy.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Ids;
import com.aigentsy.events.Route;
import com.aigentsy.execution.ScriptedModels.Answer;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class ModelCallsIT {

    private final Desk desk = new Desk();

    @BeforeAll
    static void seed() {
        Till.seed();
    }

    /** The first provider is overloaded whenever code is asked for. */
    @BeforeEach
    void startAnew() {
        World.MODELS.forget();
        World.MODELS.script(request ->
                request.path().endsWith("/messages") && !request.text().contains("Task: plan.")
                        ? Answer.status(529)
                        : Till.answer(request, Till.FIXED));
    }

    private JsonPath calls(String id) {
        return new JsonPath(desk.as()
                .get("/executions/" + Ids.execution(id) + "/calls")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void showsEveryCallWithItsReasonItsPromptAndItsMoney() {
        String id = "github_8001";
        desk.wire.send(Samples.scored(id, Till.title(id), Route.AIGENTSY));
        desk.offer(id);
        JsonPath calls = calls(id).setRootPath("items.findAll { it.task != 'review' }");
        assertThat(calls.getList("task")).containsExactly("plan", "code", "code");
        assertThat(calls.getList("provider")).containsExactly("anthropic", "anthropic", "openai");
        assertThat(calls.getList("outcome")).containsExactly("answered", "status_529", "validated");
        assertThat(calls.getList("model_answered")).containsExactly("scripted", null, "scripted");
        assertThat(calls.getList("input_tokens")).containsExactly(1000, null, 1000);
        assertThat(calls.getList("cost_usd", Double.class)).containsExactly(0.0045, 0.0, 0.00225);
        assertThat(calls.getList("latency_ms", Long.class)).allMatch(took -> took >= 0 && took < 60_000);
        assertThat(calls.getList("prompt_version", String.class))
                .allMatch(version -> version.matches("(plan|code)-v[0-9]+"));
        assertThat(calls.getList("prompt_sha256", String.class)).allMatch(hash -> hash.length() == 64);
        assertThat(calls.getList("choice", String.class))
                .satisfiesExactly(
                        why -> assertThat(why).startsWith("the configured order"),
                        why -> assertThat(why).startsWith("the configured order"),
                        why -> assertThat(why)
                                .startsWith("instead: anthropic status_529")
                                .contains("the configured order"));
        assertThat(calls.getList("propensity", Double.class)).containsOnly(1.0);
    }

    @Test
    void showsFiguresAndNoWordsAndNothingOfAnExecutionThereIsNot() {
        String id = "github_8002";
        desk.wire.send(Samples.scored(id, Till.title(id), Route.AIGENTSY));
        desk.offer(id);
        assertThat(desk.as().get("/executions/" + Ids.execution(id) + "/calls").asString())
                .doesNotContain(Till.title(id))
                .doesNotContain("take the one away");
        desk.as().get("/executions/exec_none/calls").then().statusCode(404);
    }

    /** By the names that dashboards and alerts use. */
    @Test
    void measuresTokensMoneyTimeAndBudget() {
        String id = "github_8003";
        desk.wire.send(Samples.scored(id, Till.title(id), Route.AIGENTSY));
        desk.offer(id);
        List<String> metrics = desk.as().get("/q/metrics").asString().lines().toList();
        assertThat(sample(metrics, "gen_ai_client_token_usage_sum", "openai", "gen_ai_token_type=\"input\"", "code"))
                .isGreaterThanOrEqualTo(1000);
        assertThat(sample(metrics, "gen_ai_client_estimated_cost_total", "openai", "gpt-5.1", "code"))
                .isGreaterThanOrEqualTo(0.00225);
        assertThat(sample(metrics, "gen_ai_client_operation_duration_seconds_count", "anthropic", "status_529", "code"))
                .isGreaterThanOrEqualTo(1);
        assertThat(sample(metrics, "gen_ai_client_operation_duration_seconds_count", "openai", "none", "chat"))
                .isGreaterThanOrEqualTo(1);
        assertThat(sample(metrics, "budget_cap_usd", "scope=\"month\"")).isEqualTo(50);
        assertThat(sample(metrics, "budget_cap_usd", "scope=\"day\"")).isEqualTo(10);
        assertThat(sample(metrics, "budget_spent_usd", "scope=\"day\"")).isPositive();
        assertThat(metrics).noneMatch(line -> line.contains(id));
    }

    private static double sample(List<String> metrics, String name, String... labels) {
        return metrics.stream()
                .filter(line ->
                        line.startsWith(name + "{") && List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .max()
                .orElseThrow(() -> new AssertionError("no sample of " + name + " with " + List.of(labels)));
    }
}
