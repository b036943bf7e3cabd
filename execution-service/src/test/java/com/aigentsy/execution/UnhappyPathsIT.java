package com.aigentsy.execution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Route;
import com.aigentsy.events.Topic;
import com.aigentsy.execution.ScriptedModels.Answer;
import com.aigentsy.runtime.testing.ChannelRules;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class UnhappyPathsIT {

    private final Desk desk = new Desk();

    @BeforeAll
    static void seed() {
        Till.seed();
    }

    @BeforeEach
    void startAnew() {
        World.MODELS.forget();
        World.MODELS.script(request -> Till.answer(request, Till.FIXED));
    }

    private void scored(String id) {
        desk.wire.send(Samples.scored(id, Till.title(id), Route.AIGENTSY));
    }

    @Test
    void feedsTheFailureBackAndValidatesTheSecondAttempt() {
        String id = "github_2001";
        World.MODELS.script(request -> Till.answer(
                request,
                request.text().contains("2 tests run, 1 passed, 1 failed") ? Till.FIXED : Till.BROKEN + "// no\n"));
        scored(id);
        assertThat(desk.offer(id).getInt("validation.evidence.attempts")).isEqualTo(2);
        assertThat(Till.asked(id)).isEqualTo(3);
    }

    @Test
    void failsAfterThreeAttemptsThatDidNotValidate() {
        String id = "github_2002";
        World.MODELS.script(request -> Till.answer(request, Till.BROKEN + "// still wrong\n"));
        scored(id);
        OpportunityCompleted completed = desk.completed(id);
        assertThat(completed.completion().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(completed.completion().reason()).isEqualTo("validation_failed");
        assertThat(completed.validation())
                .isNotNull()
                .satisfies(validation ->
                        assertThat(validation.evidence().attempts()).isEqualTo(3));
        assertThat(completed.llmCalls())
                .extracting("task", "outcome")
                .containsExactly(
                        tuple("plan", "answered"),
                        tuple("code", "refuted"),
                        tuple("code", "refuted"),
                        tuple("code", "refuted"));
    }

    @Test
    void neverTriesAChangeThatTouchesWorkflows() {
        String id = "github_2003";
        World.MODELS.script(request -> Till.change(request, ".github/workflows/ci.yml", "on: push"));
        scored(id);
        OpportunityCompleted completed = desk.completed(id);
        assertThat(completed.completion().reason()).isEqualTo("unsafe_change");
        assertThat(completed.validation()).isNull();
    }

    @Test
    void failsWhenNoAnswerCanBeReadAndAsksNoOtherProvider() {
        String id = "github_2004";
        World.MODELS.script(request -> Answer.text("I would rather not."));
        scored(id);
        assertThat(desk.completed(id).completion().reason()).isEqualTo("generation_failed");
        assertThat(Till.asked(id)).isEqualTo(3);
        assertThat(World.MODELS.requests())
                .extracting(ScriptedModels.Request::path)
                .containsOnly("/v1/messages");
    }

    @Test
    void asksTheNextProviderWhenTheFirstIsDown() {
        String id = "github_2005";
        World.MODELS.script(request ->
                request.path().endsWith("/messages") ? Answer.status(529) : Till.answer(request, Till.FIXED));
        scored(id);
        desk.decide("approve", id, desk.offer(id).getString("content_sha256")).statusCode(200);
        OpportunityPriced priced =
                (OpportunityPriced) desk.single(Topic.PRICED, id).event();
        assertThat(priced.llmCalls())
                .extracting("provider", "outcome")
                .contains(tuple("anthropic", "status_529"), tuple("openai", "validated"));
    }

    @Test
    void rejectsWorkInARepositoryThatWantsNoMachines() {
        String id = "github_2009";
        GitHost.repository(
                World.GIT, "acme/handmade", Map.of("CONTRIBUTING.md", "We do not accept AI-generated code."));
        desk.wire.send(Samples.scoredIn("acme/handmade", id, Till.title(id)));
        assertThat(desk.completed(id).completion().reason()).isEqualTo("ai_forbidden");
        assertThat(Till.asked(id)).isZero();
    }

    @Test
    void failsWhereThereAreNoTestsToJudge() {
        String id = "github_2010";
        GitHost.repository(World.GIT, "acme/untested", Map.of("Till.java", Till.BROKEN));
        desk.wire.send(Samples.scoredIn("acme/untested", id, Till.title(id)));
        assertThat(desk.completed(id).completion().reason()).isEqualTo("no_tests");
        assertThat(Till.asked(id)).isEqualTo(2);
    }

    @Test
    void failsWhereTheRepositoryIsGone() {
        String id = "github_2011";
        desk.wire.send(Samples.scoredIn("acme/gone", id, Till.title(id)));
        assertThat(desk.completed(id).completion().reason()).isEqualTo("repository_unavailable");
    }

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            names = {"SCORED", "FEEDBACK"})
    void setsPoisonAsideAndHandlesTheNextGoodRecord(Topic topic) {
        String id = "github_2012_" + topic;
        desk.wire.sendRaw(topic, id, "{not json".getBytes(StandardCharsets.UTF_8));
        desk.wire.send(Samples.scored(id, Till.title(id), Route.USER));
        assertThat(desk.offer(id).getString("kind")).isEqualTo("handed_over");
        await().atMost(Desk.SOON)
                .until(() -> desk.wire.events(Topic.NOTICES, id).stream()
                        .map(notice -> ((PipelineNotice) notice.event()).kind())
                        .anyMatch(PipelineNotice.QUARANTINED::equals));
    }

    @Test
    void countsDecisionsTokensAndCosts() {
        String id = "github_2013";
        scored(id);
        desk.offer(id);
        assertThat(given().get("/q/metrics").asString())
                .contains("stage_decisions_total{decision=\"awaiting_approval\",stage=\"execute\"}")
                .contains("gen_ai_client_estimated_cost")
                .contains("gen_ai_client_token_usage");
        assertThat(desk.as()
                        .get("/executions?state=awaiting_approval")
                        .jsonPath()
                        .getList("items.opportunity_id"))
                .contains(id);
        assertThat(desk.as().get("/budget").jsonPath().getFloat("items[0].spent_usd"))
                .isPositive();
    }

    @Test
    void answersBadRequestsWithAProblem() {
        given().get("/approvals").then().statusCode(401).contentType("application/problem+json");
        desk.as().get("/execution/status/nothing").then().statusCode(404).contentType("application/problem+json");
        desk.as().get("/executions?cursor=x").then().statusCode(400).contentType("application/problem+json");
        desk.as().body("{").post("/execution/approve/exec_1").then().statusCode(400);
        desk.as().body("{\"cap_usd\": -1}").put("/budget/month").then().statusCode(400);
        desk.as().body("{\"cap_usd\": \"x\"}").put("/budget/month").then().statusCode(400);
        desk.as().body("{\"cap_usd\": 1}").put("/budget/year").then().statusCode(404);
    }

    @Test
    void losesNoRecordOnAnyChannel() {
        assertThat(ChannelRules.problems(ConfigProvider.getConfig())).isEmpty();
    }
}
