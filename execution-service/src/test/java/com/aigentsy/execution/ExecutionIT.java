package com.aigentsy.execution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Digests;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.Feedback;
import com.aigentsy.events.Ids;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityFeedback;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Route;
import com.aigentsy.events.Stage;
import com.aigentsy.events.Topic;
import com.aigentsy.execution.ScriptedModels.Answer;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class ExecutionIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String BROKEN = "public class Till { static int total(int a, int b) { return a + b + 1; } }\n";
    private static final String FIXED = "public class Till { static int total(int a, int b) { return a + b; } }\n";
    private static final String TESTS =
            """
            public class Tests {
                public static void main(String[] args) {
                    boolean right = Till.total(1, 2) == 3;
                    System.out.println("1..2");
                    System.out.println("ok 1 - starts");
                    System.out.println((right ? "ok" : "not ok") + " 2 - adds");
                    System.exit(right ? 0 : 1);
                }
            }
            """;
    private static final String PLAN =
            "{\"approach\": \"take the one away\", \"files_to_change\": [\"Till.java\"]}";

    private static String base = "";

    private final Wire wire = new Wire();

    @Inject
    Database database;

    @BeforeAll
    static void seedTheForge() {
        base = GitHost.repository(
                World.GIT,
                "acme/till",
                Map.of("Till.java", BROKEN, "Tests.java", TESTS, "CONTRIBUTING.md", "Small changes, please.\n"));
    }

    @BeforeEach
    void startAnew() {
        World.MODELS.forget();
        World.MODELS.script(request -> answer(request, FIXED));
    }

    @Test
    void releasesWhatAPersonApprovedWithASignatureTheGatewayCanCheck() throws Exception {
        String id = "github_1001";
        wire.send(Samples.scored(id, "Totals are wrong (1001)", Route.AIGENTSY));
        JsonPath offer = offer(id);

        assertThat(offer.getString("diff")).contains("-" + BROKEN.strip()).contains("+" + FIXED.strip());
        assertThat(offer.getInt("validation.tests_run")).isEqualTo(2);
        assertThat(offer.getString("price.amount")).isEqualTo("250.0");
        assertThat(offer.getString("target.base_sha")).isEqualTo(base);
        decide("approve", id, "0000").statusCode(409);
        decide("approve", id, offer.getString("content_sha256")).statusCode(200);
        decide("approve", id, offer.getString("content_sha256")).statusCode(409);
        decide("reject", id, offer.getString("content_sha256")).statusCode(409);

        Envelope<?> released = single(Topic.PRICED, id);
        assertThat(released.attributes().sequence()).isEqualTo(3);
        OpportunityPriced priced = (OpportunityPriced) released.event();
        assertThat(priced.approval().contentSha256()).isEqualTo(Digests.content(priced.solution(), priced.target()));
        assertThat(priced.approval().effectKey()).isEqualTo(Ids.effect(id, "github", "open_pull_request", 0));
        assertThat(verified(priced.approval())).isTrue();
        assertThat(priced.llmCalls()).extracting("task", "outcome").containsExactly(
                org.assertj.core.groups.Tuple.tuple("plan", "answered"),
                org.assertj.core.groups.Tuple.tuple("code", "validated"));
        assertThat(priced.solution().codeFix().prDescription()).contains("AI");
        assertThat(requests("Totals are wrong (1001)")).isEqualTo(2);
    }

    private static boolean verified(Approval approval) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(World.KEYS.getPublic());
        signature.update(approval.signingInput());
        return signature.verify(Base64.getDecoder().decode(approval.signature()));
    }

    @Test
    void endsARejectedOfferWithTheOperatorsReasonAndEverythingThatWasDone() {
        String id = "github_1002";
        wire.send(Samples.scored(id, "Totals are wrong (1002)", Route.AIGENTSY));
        String hash = offer(id).getString("content_sha256");
        decide("reject", id, hash).statusCode(200);

        OpportunityCompleted completed = completed(id);
        assertThat(completed.completion().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(completed.completion().detail()).isEqualTo("not this one");
        assertThat(completed.completion().decidedBy()).isEqualTo("operator");
        assertThat(completed.solution()).isNotNull();
        assertThat(completed.price()).isNotNull();
        assertThat(wire.events(Topic.PRICED, id)).isEmpty();
    }

    @Test
    void feedsTheFailureBackAndValidatesTheSecondAttempt() {
        String id = "github_1003";
        World.MODELS.script(request ->
                answer(request, request.text().contains("2 tests run, 1 passed, 1 failed") ? FIXED : BROKEN + "// no\n"));
        wire.send(Samples.scored(id, "Totals are wrong (1003)", Route.AIGENTSY));
        assertThat(offer(id).getInt("validation.evidence.attempts")).isEqualTo(2);
        assertThat(requests("Totals are wrong (1003)")).isEqualTo(3);
    }

    @Test
    void failsAfterThreeAttemptsThatDidNotValidate() {
        String id = "github_1004";
        World.MODELS.script(request -> answer(request, BROKEN + "// still wrong\n"));
        wire.send(Samples.scored(id, "Totals are wrong (1004)", Route.AIGENTSY));

        OpportunityCompleted completed = completed(id);
        assertThat(completed.completion().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(completed.completion().reason()).isEqualTo("validation_failed");
        assertThat(completed.validation()).isNotNull();
        assertThat(completed.validation().evidence().attempts()).isEqualTo(3);
        assertThat(completed.llmCalls()).hasSize(4);
    }

    @Test
    void neverTriesAChangeThatTouchesWorkflows() {
        String id = "github_1005";
        World.MODELS.script(request -> request.text().contains("Task: plan.")
                ? Answer.text(PLAN)
                : Answer.text(code(".github/workflows/ci.yml", "on: push")));
        wire.send(Samples.scored(id, "Totals are wrong (1005)", Route.AIGENTSY));
        assertThat(completed(id).completion().reason()).isEqualTo("unsafe_change");
    }

    @Test
    void asksTheNextProviderWhenTheFirstIsDown() {
        String id = "github_1006";
        World.MODELS.script(request ->
                request.path().endsWith("/messages") ? Answer.status(529) : answer(request, FIXED));
        wire.send(Samples.scored(id, "Totals are wrong (1006)", Route.AIGENTSY));
        decide("approve", id, offer(id).getString("content_sha256")).statusCode(200);
        OpportunityPriced priced = (OpportunityPriced) single(Topic.PRICED, id).event();
        assertThat(priced.llmCalls())
                .extracting("provider", "outcome")
                .contains(
                        org.assertj.core.groups.Tuple.tuple("anthropic", "status_529"),
                        org.assertj.core.groups.Tuple.tuple("openai", "answered"));
    }

    @Test
    void buysNothingTwiceWhenAStepIsRepeatedAfterACrash() {
        String id = "github_1007";
        wire.send(Samples.scored(id, "Totals are wrong (1007)", Route.AIGENTSY));
        String hash = offer(id).getString("content_sha256");
        assertThat(requests("Totals are wrong (1007)")).isEqualTo(2);

        restartFrom(id, "planning", "{\"price\": {\"amount\": 250, \"currency\": \"USD\", \"factors\": {}, \"model\": \"m\", \"explanation\": []}, \"attempt\": 1}");
        await().atMost(SOON).until(() -> status(id).getString("state").equals("awaiting_approval"));
        assertThat(offer(id).getString("content_sha256")).isEqualTo(hash);
        assertThat(requests("Totals are wrong (1007)")).isEqualTo(2);
    }

    @Test
    void offersARefusedDraftAgainAndWantsANewApproval() {
        String id = "github_1008";
        wire.send(Samples.scored(id, "Totals are wrong (1008)", Route.AIGENTSY));
        String first = offer(id).getString("content_sha256");
        decide("approve", id, first).statusCode(200);
        Envelope<?> priced = single(Topic.PRICED, id);
        var refused = new Feedback(Feedback.DRAFT_REFUSED, 1, "github", "no drafts here", Samples.NOW);
        wire.send(priced.next(
                Stage.SUBMIT, 0, OpportunityFeedback.of((OpportunityPriced) priced.event(), null, refused), Samples.NOW));

        JsonPath second = offer(id);
        assertThat(second.getInt("revision")).isEqualTo(1);
        assertThat(second.getBoolean("target.draft")).isFalse();
        decide("approve", id, first).statusCode(409);
        decide("approve", id, second.getString("content_sha256")).statusCode(200);
        await().atMost(SOON).until(() -> wire.events(Topic.PRICED, id).size() == 2);
        Envelope<?> again = wire.events(Topic.PRICED, id).getLast();
        assertThat(again.attributes().sequence()).isEqualTo(5);
        assertThat(((OpportunityPriced) again.event()).approval().effectKey())
                .isEqualTo(Ids.effect(id, "github", "open_pull_request", 1));
    }

    @Test
    void handsOverWhatTheUserShouldDo() {
        String id = "github_1009";
        wire.send(Samples.scored(id, "Totals are wrong (1009)", Route.USER));
        JsonPath offer = offer(id);
        assertThat(offer.getString("kind")).isEqualTo("handed_over");
        decide("approve", id, offer.getString("content_sha256")).statusCode(409);
        assertThat(requests("Totals are wrong (1009)")).isZero();
    }

    @Test
    void expiresAnOfferNobodyDecidedAbout() {
        String id = "github_1010";
        wire.send(Samples.scored(id, "Totals are wrong (1010)", Route.AIGENTSY));
        offer(id);
        database.query(
                "update execution set document = regexp_replace(document, '\"expires_at\":\"[^\"]*\"', '\"expires_at\":\"2026-01-01T00:00:00Z\"')"
                        + " where opportunity_id = $1",
                id);
        database.query("update task set not_before = now() where key = $1", Ids.execution(id));
        assertThat(completed(id).completion().outcome()).isEqualTo(Outcome.EXPIRED);
    }

    @Test
    void waitsWhilePausedAndSaysSo() {
        String id = "github_1011";
        as().body("{\"open\": false}").put("/controls/global").then().statusCode(200);
        try {
            wire.send(Samples.scored(id, "Totals are wrong (1011)", Route.AIGENTSY));
            await().atMost(SOON).until(() -> "paused".equals(status(id).getString("waiting.reason")));
            assertThat(requests("Totals are wrong (1011)")).isZero();
            await().atMost(SOON)
                    .until(() -> wire.events(Topic.NOTICES, id).stream()
                            .map(notice -> (PipelineNotice) notice.event())
                            .anyMatch(notice -> notice.reason().equals("paused")));
        } finally {
            as().body("{\"open\": true}").put("/controls/global").then().statusCode(200);
        }
        assertThat(offer(id).getString("kind")).isEqualTo("awaiting_approval");
    }

    @Test
    void waitsAtTheCapAndGoesOnWhenItIsRaised() {
        String id = "github_1012";
        as().body("{\"cap_usd\": 0}").put("/budget/opportunity").then().statusCode(200);
        try {
            wire.send(Samples.scored(id, "Totals are wrong (1012)", Route.AIGENTSY));
            await().atMost(SOON).until(() -> "budget_opportunity".equals(status(id).getString("waiting.reason")));
            assertThat(requests("Totals are wrong (1012)")).isZero();
        } finally {
            as().body("{\"cap_usd\": 2}").put("/budget/opportunity").then().statusCode(200);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> !offers(id).isEmpty());
    }

    @Test
    void rejectsWorkInARepositoryThatWantsNoMachines() {
        String id = "github_1013";
        GitHost.repository(World.GIT, "acme/handmade", Map.of("CONTRIBUTING.md", "We do not accept AI-generated code."));
        wire.send(Samples.scoredIn("acme/handmade", id, "Totals are wrong (1013)"));
        assertThat(completed(id).completion().reason()).isEqualTo("ai_forbidden");
        assertThat(requests("Totals are wrong (1013)")).isZero();
    }

    @Test
    void failsWhereThereAreNoTestsToJudge() {
        String id = "github_1014";
        GitHost.repository(World.GIT, "acme/untested", Map.of("Till.java", BROKEN));
        wire.send(Samples.scoredIn("acme/untested", id, "Totals are wrong (1014)"));
        assertThat(completed(id).completion().reason()).isEqualTo("no_tests");
        assertThat(requests("Totals are wrong (1014)")).isEqualTo(2);
    }

    @Test
    void countsDecisionsTokensAndCosts() {
        String id = "github_1015";
        wire.send(Samples.scored(id, "Totals are wrong (1015)", Route.AIGENTSY));
        offer(id);
        assertThat(given().get("/q/metrics").asString())
                .contains("stage_decisions_total{decision=\"awaiting_approval\",stage=\"execute\"}")
                .contains("gen_ai_client_estimated_cost")
                .contains("gen_ai_client_token_usage");
        assertThat(as().get("/executions?state=awaiting_approval").jsonPath().getList("items.opportunity_id"))
                .contains(id);
        assertThat(as().get("/budget").jsonPath().getFloat("items[0].spent_usd")).isPositive();
    }

    @Test
    void answersBadRequestsWithAProblem() {
        given().get("/approvals").then().statusCode(401).contentType("application/problem+json");
        as().get("/execution/status/nothing").then().statusCode(404).contentType("application/problem+json");
        as().get("/executions?cursor=x").then().statusCode(400).contentType("application/problem+json");
        as().body("{").post("/execution/approve/exec_1").then().statusCode(400);
        as().body("{\"cap_usd\": -1}").put("/budget/month").then().statusCode(400);
        as().body("{\"cap_usd\": 1}").put("/budget/year").then().statusCode(404);
        as().get("/budget").then().statusCode(200);
    }

    private void restartFrom(String id, String state, String document) {
        database.query(
                "update execution set state = $2, document = $3, waiting = null where opportunity_id = $1",
                id,
                state,
                document);
        database.query("update task set not_before = now() where key = $1", Ids.execution(id));
    }

    private static Answer answer(ScriptedModels.Request request, String fixed) {
        return Answer.text(request.text().contains("Task: plan.") ? PLAN : code("Till.java", fixed));
    }

    private static String code(String path, String content) {
        return """
                {"files": [{"path": "%s", "content": %s}], "commit_message": "Add up", "pr_title": "Add up",
                 "pr_description": "It added one too many."}"""
                .formatted(path, ScriptedModels.quoted(content));
    }

    private static long requests(String title) {
        return World.MODELS.requests().stream()
                .filter(request -> request.text().contains(title))
                .count();
    }

    private OpportunityCompleted completed(String id) {
        return (OpportunityCompleted) single(Topic.COMPLETED, id).event();
    }

    private Envelope<?> single(Topic topic, String id) {
        await().atMost(SOON).until(() -> wire.events(topic, id).size() == 1);
        return wire.events(topic, id).getFirst();
    }

    private static JsonPath offer(String id) {
        await().atMost(SOON).until(() -> !offers(id).isEmpty());
        List<Map<String, Object>> found = offers(id);
        return new JsonPath(com.aigentsy.runtime.EventJson.text(found.getFirst()));
    }

    private static List<Map<String, Object>> offers(String id) {
        return as().get("/approvals").then().statusCode(200).extract().jsonPath().getList(
                "items.findAll { it.opportunity_id == '" + id + "' }");
    }

    private static JsonPath status(String id) {
        Function<String, String> text = path -> as().get(path).asString();
        return new JsonPath(text.apply("/execution/status/" + Ids.execution(id)));
    }

    private static ValidatableResponse decide(String how, String id, String hash) {
        return as().body(Map.of("content_sha256", hash, "reason", "not this one"))
                .post("/execution/" + how + "/" + Ids.execution(id))
                .then();
    }

    private static RequestSpecification as() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN).contentType("application/json");
    }
}
