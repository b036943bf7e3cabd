package com.aigentsy.outcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.ModelPublished;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Topic;
import com.aigentsy.judgement.learning.ModelSnapshot;
import com.aigentsy.judgement.learning.Models;
import com.aigentsy.judgement.learning.OutcomeModel;
import com.aigentsy.judgement.learning.Situation;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = LocalServers.class,
        initArgs = {
            @ResourceArg(name = "role", value = "outcome"),
            @ResourceArg(name = "aigentsy.learn.publication-pause", value = "PT0S")
        })
class LearnIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Wire wire = new Wire();
    private Instant emptied = Instant.EPOCH;

    @Inject
    Database database;

    @BeforeEach
    void emptyTables() {
        Servers.emptyBooks(database);
        emptied = Instant.now();
    }

    @Test
    void knowsNoWinRateBeforeAnythingWasWonOrLost() {
        wire.send(Samples.life("github").skipped("value_unknown"));

        await().atMost(SOON).until(() -> stats().getMap("platform_stats").containsKey("github"));
        assertThat(stats().getMap("platform_stats.github")).isEqualTo(Map.of("wins", 0, "losses", 0));
        assertThat(stats().getMap("totals")).doesNotContainKey("win_rate");
        assertThat(Servers.get("/learning/models").getList("items.outcomes")).containsExactly(0, 0, 0);
    }

    @Test
    void countsEachEndingOnceHoweverOftenItArrives() {
        Envelope<?> won = Samples.life("github").ended(Outcome.WON, "merged");
        Envelope<?> lost = Samples.life("github").ended(Outcome.LOST, "ci");
        List.of(won, lost, won, won, lost, Samples.life("reddit").ended(Outcome.LOST, "ghosted"))
                .forEach(wire::send);

        await().atMost(SOON).until(() -> stats().getInt("totals.losses") == 2);
        wire.send(won);
        wire.send(Samples.life("reddit").skipped("value_unknown"));
        await().atMost(SOON).until(() -> tally("platform", "reddit").containsKey("skipped"));
        assertThat(stats().getMap("platform_stats.github")).isEqualTo(Map.of("wins", 1, "losses", 1, "win_rate", 0.5f));
        assertThat(stats().getFloat("totals.win_rate")).isEqualTo(1 / 3f);
        assertThat(stats().getList("totals.won_value")).isEqualTo(List.of(Map.of("amount", 500.0f, "currency", "USD")));
        assertThat(tally("loss_reason", "ci")).isEqualTo(Map.of("lost", 1));
        assertThat(tally("price_band", "USD 500-999")).isEqualTo(Map.of("won", 1, "lost", 2));
        assertThat(tally("platform_type", "reddit/software_development")).isEqualTo(Map.of("lost", 1, "skipped", 1));
        assertThat(Servers.get("/learning/loss-reasons").getList("items.key")).containsExactly("ci", "ghosted");
    }

    @Test
    void publishesModelsThatLearnedFromTheOutcomesSoFar() {
        Life life = Samples.life("github");
        wire.send(life.ended(Outcome.WON, "merged"));

        await().atMost(SOON).until(() -> published("beta-binomial").size() == 1);
        Envelope<?> envelope = published("beta-binomial").getFirst();
        var model = (ModelPublished) envelope.event();
        assertThat(model.outcomes()).isEqualTo(1);
        assertThat(model.role()).isEqualTo(ModelPublished.CHAMPION);
        assertThat(envelope.attributes().causationId())
                .isEqualTo(life.ended(Outcome.WON, "merged").attributes().id());
        OutcomeModel restored = Models.restore(
                new ModelSnapshot(model.name(), model.outcomes(), model.parameters(), String.valueOf(model.state())));
        double afterAWin = restored.predict(situation()).accepted();

        wire.send(Samples.life("github").ended(Outcome.LOST, "price"));
        await().atMost(SOON).until(() -> published("beta-binomial").size() == 2);
        var second = (ModelPublished) published("beta-binomial").getLast().event();
        assertThat(second.version()).isEqualTo("2");
        assertThat(Models.restore(new ModelSnapshot(
                                second.name(), 2, second.parameters(), String.valueOf(second.state())))
                        .predict(situation())
                        .accepted())
                .isLessThan(afterAWin);
        assertThat(Servers.get("/learning/models").getList("items.name"))
                .containsExactly("beta-binomial", "bayesian-logistic", "base-rate");
        assertThat(Servers.get("/learning/models").getList("items.outcomes")).containsExactly(2, 2, 2);
    }

    @Test
    void keepsAFrozenModelAsItIs() {
        wire.send(Samples.life("github").ended(Outcome.WON, "merged"));
        await().atMost(SOON).until(() -> outcomes("base-rate") == 1);

        for (int again = 0; again < 2; again++) {
            assertThat(Servers.post("/learning/models/base-rate/freeze").getBoolean("frozen"))
                    .isTrue();
        }
        wire.send(Samples.life("github").ended(Outcome.WON, "merged"));
        await().atMost(SOON).until(() -> outcomes("beta-binomial") == 2);
        assertThat(outcomes("base-rate")).isEqualTo(1);

        assertThat(Servers.post("/learning/models/base-rate/unfreeze").getBoolean("frozen"))
                .isFalse();
        wire.send(Samples.life("github").ended(Outcome.LOST, "ci"));
        await().atMost(SOON).until(() -> outcomes("base-rate") == 3);
    }

    @Test
    void saysWhyAModelCannotGiveItsPlaceBack() {
        Servers.operator().post("/learning/models/oracle/revert").then().statusCode(404);
        Servers.operator()
                .post("/learning/models/base-rate/revert")
                .then()
                .statusCode(409)
                .body("detail", containsString("does not judge"));
        Servers.operator()
                .post("/learning/models/beta-binomial/revert")
                .then()
                .statusCode(409)
                .body("detail", containsString("nobody judged before it"));
        given().post("/learning/models/base-rate/freeze").then().statusCode(401);
    }

    @Test
    void countsItsDecisionsForTheMetrics() {
        wire.send(Samples.life("github").ended(Outcome.SUPERSEDED, "somebody_else"));

        await().atMost(SOON)
                .until(() -> given().get("/q/metrics")
                        .asString()
                        .contains("stage_decisions_total{decision=\"superseded\",stage=\"learn\"} 1.0"));
    }

    /** Since the tables were emptied: versions are counted from 1 again. */
    private List<Envelope<?>> published(String model) {
        return wire.events(Topic.MODELS, model).stream()
                .filter(envelope -> !envelope.attributes().time().isBefore(emptied))
                .toList();
    }

    private static int outcomes(String model) {
        return Servers.get("/learning/models").getInt("items.find { it.name == '" + model + "' }.outcomes");
    }

    private static Situation situation() {
        return new Situation("github", "software_development", "medium", "any", "any", Map.of());
    }

    private static JsonPath stats() {
        return Servers.get("/execution/stats");
    }

    private static Map<String, Object> tally(String table, String key) {
        Map<String, Object> outcomes = Servers.get("/learning/tables?table=" + table)
                .getMap("items.find { it.key == '" + key + "' }.outcomes");
        return outcomes == null ? Map.of() : outcomes;
    }
}
