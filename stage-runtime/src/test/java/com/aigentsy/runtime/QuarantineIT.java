package com.aigentsy.runtime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "scoring"))
class QuarantineIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Wire wire = new Wire();

    @Inject
    Database database;

    @Inject
    TestStage stage;

    @Test
    void aRedrivenEventIsHandledAsIfItArrivedForTheFirstTimeAndOnlyOnce() {
        wire.send(Samples.titled("github_501", "lit fuse"));
        String id = held("github_501");
        stage.defuse();

        act(id, "redrive", null, 200);

        await().atMost(SOON).until(() -> wire.events(Topic.SCORED, "github_501").size() == 1);
        act(id, "redrive", null, 409);
        assertThat(handled("github_501")).isOne();
        assertThat(notices("github_501"))
                .extracting(PipelineNotice::kind)
                .containsExactly(PipelineNotice.QUARANTINED, PipelineNotice.RESOLVED);
    }

    @Test
    void aRedrivenTaskThatFailsAgainIsHeldAgainAndTheBooksAreToldAgain() {
        wire.send(Samples.discovered("github_1701"));
        String id = held("github_1701");

        act(id, "redrive", null, 200);

        await().atMost(SOON).until(() -> notices("github_1701").size() == 3);
        assertThat(notices("github_1701"))
                .extracting(PipelineNotice::kind)
                .containsExactly(PipelineNotice.QUARANTINED, PipelineNotice.RESOLVED, PipelineNotice.QUARANTINED);
        assertThat(held("github_1701")).isEqualTo(id);
    }

    @Test
    void discardingWhatCarriedAnOpportunityEndsItWithTheReason() {
        wire.send(Samples.titled("github_511", "explode"));
        String id = held("github_511");
        asIfHeldBy("score", id);
        act(id, "discard", " ", 400);

        act(id, "discard", "nobody will ever read this", 200);

        await().atMost(SOON)
                .until(() -> wire.events(Topic.COMPLETED, "github_511").size() == 1);
        var ended = wire.events(Topic.COMPLETED, "github_511").getFirst();
        assertThat(ended.attributes().sequence()).isEqualTo(2);
        assertThat(ended.event()).isInstanceOfSatisfying(OpportunityCompleted.class, completed -> {
            assertThat(completed.completion().outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(completed.completion().reason()).isEqualTo("discarded");
            assertThat(completed.completion().detail()).isEqualTo("nobody will ever read this");
        });
        assertThat(notices("github_511"))
                .last()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo(PipelineNotice.RESOLVED));
        act(id, "discard", "again", 409);
        assertThat(asOperator().get("/quarantine/" + id).jsonPath().getString("note"))
                .isEqualTo("nobody will ever read this");
    }

    @Test
    void discardingWhatNobodyCanReadKeepsItsOpportunityVisible() {
        wire.sendRaw(Topic.DISCOVERED, "github_521", "{not json".getBytes(StandardCharsets.UTF_8));
        String id = held("github_521");
        asIfHeldBy("score", id);

        act(id, "discard", "garbage", 200);

        await().atMost(SOON).until(() -> notices("github_521").size() == 2);
        assertThat(notices("github_521")).last().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(PipelineNotice.QUARANTINED);
            assertThat(notice.reason()).isEqualTo("discarded");
            assertThat(notice.detail()).isEqualTo("garbage");
        });
        assertThat(wire.events(Topic.COMPLETED, "github_521")).isEmpty();
    }

    @Test
    void whatIsTooLargeForAnEventIsNotPutBack() {
        wire.send(Samples.titled("github_531", "explode"));
        String id = held("github_531");
        database.transact(
                sql -> sql.update("update quarantine set payload = $2 where id::text = $1", id, new byte[300_000]));

        assertThat(act(id, "redrive", null, 409).getString("detail")).contains("discard it");
    }

    @Test
    void everyHeldRecordIsListedOncePageByPage() {
        database.transact(sql -> sql.update("""
                insert into quarantine (id, stage, source, headers, reason, detail)
                select gen_random_uuid(), 'paging', 'nowhere', '{}', 'paging', '' from generate_series(1, 450)"""));

        Set<String> seen = new HashSet<>();
        int pages = 0;
        String cursor = "";
        while (cursor != null) {
            JsonPath page = asOperator()
                    .get("/quarantine?reason=paging" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            String next = page.getString("next");
            cursor = next == null ? null : "&cursor=" + next;
            pages++;
        }

        database.transact(sql -> sql.update("delete from quarantine where reason = 'paging'"));
        assertThat(seen).hasSize(450);
        assertThat(pages).isEqualTo(3);
        asOperator().get("/quarantine?cursor=x").then().statusCode(400).contentType("application/problem+json");
        asOperator().get("/quarantine?state=x").then().statusCode(400).contentType("application/problem+json");
        asOperator().get("/quarantine/nonsense").then().statusCode(400).contentType("application/problem+json");
    }

    private void asIfHeldBy(String stage, String id) {
        database.transact(sql -> sql.update("update quarantine set stage = $2 where id::text = $1", id, stage));
    }

    private String held(String key) {
        await().atMost(SOON).until(() -> !rows(key).isEmpty());
        return rows(key).getFirst();
    }

    private List<String> rows(String key) {
        return database.query("select id::text from quarantine where key = $1 and state = 'held'", key).stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private long handled(String key) {
        return database.query("select count(*) from handled where key = $1", key)
                .getFirst()
                .getLong(0);
    }

    private List<PipelineNotice> notices(String key) {
        return wire.events(Topic.NOTICES, key).stream()
                .map(event -> (PipelineNotice) event.event())
                .toList();
    }

    private static JsonPath act(String id, String verb, @Nullable String reason, int status) {
        RequestSpecification request = asOperator();
        if (reason != null) {
            request = request.contentType("application/json").body(Map.of("reason", reason));
        }
        return request.post("/quarantine/" + id + "/" + verb)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification asOperator() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN);
    }
}
