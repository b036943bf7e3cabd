package com.aigentsy.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Outcome;
import com.aigentsy.outcome.Samples.Life;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = LocalServers.class,
        initArgs = {
            @ResourceArg(name = "role", value = "outcome"),
            @ResourceArg(name = "aigentsy.learn.rebuild-patience", value = "PT2S")
        })
class RebuildIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Wire wire = new Wire();
    private final String platform = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Database database;

    /** What other tests of this run left on the topics is in the tables from here on. */
    @BeforeEach
    void tablesThatHoldAllThatIsOnTheTopics() {
        Servers.emptyBooks(database);
        assertThat(rebuild().getString("state")).isEqualTo("completed");
    }

    @Test
    void makesTheSameTablesAgainAndAgainAndPublishesNothing() {
        Life won = Samples.life(platform);
        List.of(won.discovered(), won.scored(), won.priced(), won.submitted(), won.ended(Outcome.WON, "merged"))
                .forEach(wire::send);
        wire.send(Samples.life(platform).ended(Outcome.LOST, "ci"));
        wire.send(won.ended(Outcome.WON, "merged"));
        await().atMost(SOON).until(() -> counts().equals(Map.of("won", 1, "lost", 1)) && reached("submitted") == 1);
        await().atMost(SOON).until(() -> number("select count(*) from task") == 0);
        long published = number("select count(*) from outbox");
        JsonPath funnel = Servers.get("/learning/funnel");

        JsonPath first = rebuild();
        JsonPath second = rebuild();

        for (JsonPath rebuild : List.of(first, second)) {
            assertThat(rebuild.getBoolean("equal")).isTrue();
            assertThat(rebuild.getBoolean("swapped")).isTrue();
            assertThat(rebuild.getString("rebuilt_checksum")).isEqualTo(first.getString("live_checksum"));
            assertThat(rebuild.getLong("events")).isGreaterThanOrEqualTo(7);
        }
        assertThat(counts()).isEqualTo(Map.of("won", 1, "lost", 1));
        assertThat(Servers.get("/learning/funnel").getList("items")).isEqualTo(funnel.getList("items"));
        assertThat(number("select count(*) from outbox")).isEqualTo(published);
    }

    @Test
    void countsEveryEndingOnceThatArrivesWhileItRuns() {
        for (int i = 0; i < 50; i++) {
            wire.send(Samples.life(platform).ended(Outcome.WON, "merged"));
        }
        start();
        for (int i = 0; i < 50; i++) {
            wire.send(Samples.life(platform).ended(Outcome.LOST, "ci"));
        }
        finished();

        await().atMost(SOON).until(() -> counts().equals(Map.of("won", 50, "lost", 50)));
        assertThat(rebuild().getBoolean("equal")).isTrue();
        assertThat(counts()).isEqualTo(Map.of("won", 50, "lost", 50));
    }

    @Test
    void repairsCountersThatWentWrong() {
        wire.send(Samples.life(platform).ended(Outcome.WON, "merged"));
        await().atMost(SOON).until(() -> counts().equals(Map.of("won", 1)));
        database.transact(sql -> sql.update("update tally set n = n + 7 where key = $1", platform));
        assertThat(counts()).isEqualTo(Map.of("won", 8));

        JsonPath rebuild = rebuild();

        assertThat(rebuild.getBoolean("equal")).isFalse();
        assertThat(rebuild.getBoolean("swapped")).isTrue();
        assertThat(counts()).isEqualTo(Map.of("won", 1));
    }

    @Test
    void keepsTheLiveTablesWhenTheTopicsHoldLess() {
        database.transact(sql -> sql.update("""
                insert into outcome (generation, opportunity_id, event_id, outcome, reason, completed_at)
                values (live_generation(), $1, gen_random_uuid(), 'won', 'merged', now())""", platform));

        JsonPath rebuild = rebuild();

        assertThat(rebuild.getString("state")).isEqualTo("failed");
        assertThat(rebuild.getBoolean("swapped")).isFalse();
        assertThat(rebuild.getString("error")).contains("no longer hold 1 of the opportunities");
        assertThat(number("select count(*) from outcome where opportunity_id = '" + platform + "'"))
                .isEqualTo(1);
    }

    @Test
    void dropsWhatAKilledAttemptLeftBehind() {
        database.transact(sql -> sql.update("insert into generation (state) values ('building')"));
        database.transact(sql -> sql.update("""
                insert into tally (generation, name, key, outcome, n)
                select id, 'platform', $1, 'won', 99 from generation where state = 'building'""", platform));

        assertThat(rebuild().getBoolean("swapped")).isTrue();

        assertThat(number("select count(*) from generation")).isEqualTo(1);
        assertThat(number("select count(*) from tally where n = 99")).isZero();
    }

    @Test
    void startsOneAtATime() {
        assertThat(start()).isEqualTo(start());
        finished();
    }

    private JsonPath rebuild() {
        String id = start();
        JsonPath finished = finished();
        assertThat(finished.getString("rebuild_id")).isEqualTo(id);
        return finished;
    }

    private static String start() {
        return Servers.operator()
                .post("/learning/rebuild")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("rebuild_id");
    }

    private static JsonPath finished() {
        await().atMost(SOON)
                .until(() ->
                        !Servers.get("/learning/rebuild").getString("state").equals("running"));
        return Servers.get("/learning/rebuild");
    }

    private Map<String, Object> counts() {
        Map<String, Object> outcomes = Servers.get("/learning/tables?table=platform&limit=500")
                .getMap("items.find { it.key == '" + platform + "' }.outcomes");
        return outcomes == null ? Map.of() : outcomes;
    }

    private long reached(String stage) {
        return number("select coalesce(sum(reached), 0)::bigint from funnel where generation = live_generation()"
                + " and platform = '" + platform + "' and stage = '" + stage + "'");
    }

    private long number(String sql) {
        return database.query(sql).getFirst().getLong(0);
    }
}
