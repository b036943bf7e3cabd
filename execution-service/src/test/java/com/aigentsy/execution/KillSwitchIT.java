package com.aigentsy.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Ids;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Route;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class KillSwitchIT {

    /** Two, and what a busy machine needs to write it down. */
    private static final Duration TWO_SECONDS = Duration.ofSeconds(4);

    private static final String SLOW_TESTS = """
            public class Tests {
                public static void main(String[] args) throws Exception {
                    System.out.println("1..1");
                    Thread.sleep(100_000);
                    System.out.println("ok 1 - slow");
                }
            }
            """;

    private final Desk desk = new Desk();
    private final CountDownLatch answer = new CountDownLatch(1);

    @Inject
    Database database;

    @BeforeAll
    static void seed() {
        Till.seed();
    }

    @BeforeEach
    void startAnew() {
        World.MODELS.forget();
        World.MODELS.script(request -> Till.answer(request, Till.FIXED));
    }

    @AfterEach
    void open() {
        answer.countDown();
        desk.put("/controls/global", "{\"open\": true}");
        desk.put("/controls/github", "{\"open\": true}");
    }

    private void scored(String id) {
        desk.wire.send(Samples.scored(id, Till.title(id), Route.AIGENTSY));
    }

    private boolean paused(String id) {
        return "paused".equals(desk.status(id).getString("waiting.reason"));
    }

    @Test
    void asksNobodyWhilePausedSaysSoOnceAndGoesOnAtOnceWhenResumed() {
        String id = "github_6001";
        desk.put("/controls/global", "{\"open\": false}");
        scored(id);
        await().atMost(Desk.SOON).until(() -> paused(id));
        assertThat(Till.asked(id)).isZero();
        assertThat(desk.as().get("/approvals").jsonPath().getString(waiting(id) + ".reason"))
                .isEqualTo("paused");
        desk.put("/controls/global", "{\"open\": true}");
        await().atMost(TWO_SECONDS).until(() -> Till.asked(id) > 0);
        assertThat(desk.offer(id).getString("kind")).isEqualTo("awaiting_approval");
        assertThat(desk.wire.events(Topic.NOTICES, id))
                .extracting(notice -> ((PipelineNotice) notice.event()).reason())
                .containsOnlyOnce("paused");
    }

    private static String waiting(String id) {
        return "waiting.find { it.opportunity_id == '" + id + "' }";
    }

    /** Thrown in the database, as another replica would. */
    @Test
    void stopsARunningModelCallAndCountsItsReservationAsSpent() {
        String id = "github_6002";
        World.MODELS.script(request -> {
            hold(answer);
            return Till.answer(request, Till.FIXED);
        });
        scored(id);
        await().atMost(Desk.SOON).until(() -> Till.asked(id) == 1);
        database.query("update control set open = false where name = 'global'");
        await().atMost(TWO_SECONDS).until(() -> paused(id));
        Row ledger = database.query("select * from budget where scope = $1", "opportunity:" + id)
                .getFirst();
        Row call = database.query("select * from llm_call where execution_id = $1", Ids.execution(id))
                .getFirst();
        assertThat(call.getString("outcome")).isEqualTo("paused");
        assertThat(ledger.getBigDecimal("spent")).isPositive().isEqualByComparingTo(call.getBigDecimal("cost_usd"));
        assertThat(ledger.getBigDecimal("reserved")).isZero();

        World.MODELS.script(request -> Till.answer(request, Till.FIXED));
        desk.put("/controls/global", "{\"open\": true}");
        assertThat(desk.offer(id).getString("kind")).isEqualTo("awaiting_approval");
        assertThat(Till.asked(id)).isEqualTo(3);
    }

    @Test
    void asksTheNextProviderWhenOneIsPausedUnderItsCall() {
        String id = "github_6003";
        World.MODELS.script(request -> {
            if (request.path().endsWith("/messages")) {
                hold(answer);
            }
            return Till.answer(request, Till.FIXED);
        });
        scored(id);
        await().atMost(Desk.SOON).until(() -> Till.asked(id) == 1);
        try {
            desk.put("/controls/anthropic", "{\"open\": false}");
            assertThat(desk.offer(id).getString("kind")).isEqualTo("awaiting_approval");
        } finally {
            desk.put("/controls/anthropic", "{\"open\": true}");
        }
    }

    @Test
    void killsARunningSandboxWithEverythingInIt() {
        String id = "github_6004";
        GitHost.repository(World.GIT, "acme/slow", Map.of("Till.java", Till.BROKEN, "Tests.java", SLOW_TESTS));
        desk.wire.send(Samples.scoredIn("acme/slow", id, Till.title(id)));
        await().atMost(Desk.SOON).until(() -> sandboxes() > 0);
        desk.put("/controls/global", "{\"open\": false}");
        await().atMost(TWO_SECONDS).until(() -> sandboxes() == 0);
        await().atMost(Desk.SOON).until(() -> paused(id));
        assertThat(desk.status(id).getString("state")).isEqualTo("validating");
        database.query("delete from task where key = $1", Ids.execution(id));
    }

    private static long sandboxes() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("bwrap"))
                .count();
    }

    @Test
    void releasesNothingWhileTheServiceOrThePlatformIsPaused() {
        String id = "github_6005";
        scored(id);
        String hash = desk.offer(id).getString("content_sha256");
        for (String control : List.of("global", "github")) {
            desk.put("/controls/" + control, "{\"open\": false}");
            desk.decide("approve", id, hash).statusCode(409);
            desk.put("/controls/" + control, "{\"open\": true}");
        }
        desk.decide("approve", id, hash).statusCode(200);
    }

    /** Operators approve as fast as they can while the switch is flipped: after each answer the count stands still. */
    @Test
    void releasesNothingAfterTheAnswerHoweverManyApproveAtThatMoment() throws Exception {
        String first = "github_61";
        scored(first);
        String hash = desk.offer(first).getString("content_sha256");
        List<String> ids = new Offers(database).copiesOf(first, 120);
        var rush = new Rush();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (String control : List.of("global", "github")) {
                ids.forEach(id -> threads.submit(() -> rush.ask(0, "approve", id, hash)));
                for (int flip = 0; flip < 10; flip++) {
                    desk.put("/controls/" + control, "{\"open\": false}");
                    long released = released(first);
                    long refused = refusals(rush, ids, hash);
                    assertThat(released(first)).isEqualTo(released);
                    assertThat(refused).isEqualTo(3);
                    desk.put("/controls/" + control, "{\"open\": true}");
                }
            }
        }
        assertThat(released(first)).isPositive();
    }

    private static long refusals(Rush rush, List<String> ids, String hash) {
        return ids.stream()
                .limit(3)
                .filter(id -> rush.ask(1, "approve", id, hash).status() == 409)
                .count();
    }

    private long released(String first) {
        return database.query(
                        "select count(*) from execution where state = 'released' and opportunity_id like $1",
                        first + "%")
                .getFirst()
                .getLong(0);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
