package com.aigentsy.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.aigentsy.events.Digests;
import com.aigentsy.events.Ids;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.Route;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class EditIT {

    private static final String BETTER = Till.FIXED + "// seen by a person\n";

    private final Desk desk = new Desk();

    @Inject
    Database database;

    @BeforeAll
    static void seed() {
        Till.seed();
    }

    @BeforeEach
    void startAnew() {
        World.MODELS.script(request -> Till.answer(request, Till.FIXED));
    }

    private String offered(String id) {
        desk.wire.send(Samples.scored(id, Till.title(id), Route.AIGENTSY));
        return desk.offer(id).getString("content_sha256");
    }

    private ValidatableResponse edit(String id, String hash, Map<String, Object> change) {
        var body = new HashMap<>(change);
        body.put("content_sha256", hash);
        return desk.as().body(body).put("/approvals/" + Ids.execution(id)).then();
    }

    private static Map<String, Object> files(String path, String content) {
        return Map.of("files", List.of(Map.of("path", path, "content", content)));
    }

    @Test
    void releasesTheWordsAPersonChoseAndNoLongerTheOnesBefore() {
        String id = "github_3001";
        String before = offered(id);
        JsonPath edited = edit(id, before, Map.of("pr_title", "Add up correctly", "commit_message", "Till: add up"))
                .statusCode(200)
                .extract()
                .jsonPath();
        String after = edited.getString("content_sha256");
        assertThat(edited.getString("edited_by")).isEqualTo("operator");
        assertThat(after).isNotEqualTo(before);
        assertThat(desk.offer(id).getString("edited_by")).isEqualTo("operator");

        desk.decide("approve", id, before).statusCode(409);
        desk.decide("approve", id, after).statusCode(200);
        var priced = (OpportunityPriced) desk.single(Topic.PRICED, id).event();
        assertThat(priced.solution().codeFix()).isNotNull().satisfies(fix -> {
            assertThat(fix.prTitle()).isEqualTo("Add up correctly");
            assertThat(fix.commitMessage()).isEqualTo("Till: add up");
            assertThat(fix.prDescription()).contains("with the help of AI");
        });
        assertThat(priced.approval().contentSha256())
                .isEqualTo(after)
                .isEqualTo(Digests.content(priced.solution(), priced.target()));
    }

    @Test
    void validatesChangedFilesAgainBeforeTheyCanBeApproved() {
        String id = "github_3002";
        String before = offered(id);
        JsonPath edited = edit(id, before, files("Till.java", BETTER))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(edited.getString("diff")).contains("+// seen by a person");
        assertThat(edited.getInt("validation.tests_passed")).isEqualTo(2);
        assertThat(edited.getString("kind")).isEqualTo("awaiting_approval");
        desk.decide("approve", id, before).statusCode(409);
        desk.decide("approve", id, edited.getString("content_sha256")).statusCode(200);
        var priced = (OpportunityPriced) desk.single(Topic.PRICED, id).event();
        assertThat(priced.solution().codeFix())
                .isNotNull()
                .satisfies(fix -> assertThat(fix.files()).extracting("content").containsExactly(BETTER));
        assertThat(priced.llmCalls()).extracting("outcome").containsExactly("answered", "validated");
    }

    @Test
    void refusesAnEditTheTestsRefuteAndLeavesTheOfferAsItWas() {
        String id = "github_3003";
        String before = offered(id);
        edit(id, before, files("Till.java", Till.BROKEN + "// still\n"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("2 tests run, 1 passed, 1 failed"));
        JsonPath offer = desk.offer(id);
        assertThat(offer.getString("content_sha256")).isEqualTo(before);
        assertThat(offer.getString("edited_by")).isNull();
        assertThat(offer.getString("refused_edit")).contains("1 failed");
        desk.decide("approve", id, before).statusCode(200);
        var priced = (OpportunityPriced) desk.single(Topic.PRICED, id).event();
        assertThat(priced.llmCalls()).extracting("outcome").containsExactly("answered", "validated");
    }

    @Test
    void refusesWhatTheGateWouldNotLetOutOfAModelEither() {
        String id = "github_3004";
        String before = offered(id);
        edit(id, before, files(".github/workflows/ci.yml", "on: push"))
                .statusCode(422)
                .body("detail", containsString("unsafe_change"));
        edit(id, before, files("../escape", "x")).statusCode(422);
        edit(id, before, files("Till.java", "x".repeat(200_000))).statusCode(422);
        edit(id, before, files("Till.java", Till.BROKEN)).statusCode(422).body("detail", containsString("no_change"));
        edit(id, before, Map.of("files", List.of())).statusCode(422);
        edit(id, before, Map.of("pr_title", " ")).statusCode(422);
        edit(id, before, Map.of("commit_message", "a\0b")).statusCode(422);
        assertThat(desk.offer(id).getString("content_sha256")).isEqualTo(before);
    }

    @Test
    void editsOnlyWhatWasSeenAndOnlyWhatCanBeEdited() {
        String id = "github_3005";
        String before = offered(id);
        edit(id, "0000", Map.of("pr_title", "x")).statusCode(409);
        edit(id, before, Map.of()).statusCode(400);
        desk.as()
                .body("{\"content_sha256\": \"" + before + "\", \"files\": [null]}")
                .put("/approvals/" + Ids.execution(id))
                .then()
                .statusCode(400);
        edit(id, before, Map.of("files", List.of(Map.of("path", "a")))).statusCode(422);
        desk.as().body("{").put("/approvals/" + Ids.execution(id)).then().statusCode(400);
        desk.as().put("/approvals/" + Ids.execution(id)).then().statusCode(400);
        edit("github_nobody", before, Map.of("pr_title", "x")).statusCode(404);
        new Offers(database).expire(id);
        edit(id, before, Map.of("pr_title", "x")).statusCode(409);
    }

    @Test
    void editsNoHandOver() {
        String id = "github_3006";
        desk.wire.send(Samples.scored(id, Till.title(id), Route.USER));
        edit(id, desk.offer(id).getString("content_sha256"), Map.of("pr_title", "x"))
                .statusCode(409);
    }
}
