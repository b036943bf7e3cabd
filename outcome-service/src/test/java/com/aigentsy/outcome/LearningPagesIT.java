package com.aigentsy.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = LocalServers.class,
        initArgs = {
            @ResourceArg(name = "role", value = "outcome"),
            @ResourceArg(name = "aigentsy.learn.publication-pause", value = "PT0S")
        })
class LearningPagesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Wire wire = new Wire();

    @Inject
    Database database;

    @BeforeEach
    void emptyTables() {
        Servers.emptyBooks(database);
    }

    @Test
    void addsUpWhatLlmCallsOfATaskCost() {
        Envelope<OpportunityCompleted> won = Samples.life("github").ended(Outcome.WON, "merged");
        wire.send(new Envelope<>(
                won.attributes(),
                Samples.withCalls(
                        won.event(),
                        List.of(
                                Samples.call("code", "validated", 100, "0.0000005"),
                                Samples.call("code", "failed", 300, "0.25"),
                                Samples.call("code", "validated", 200, "0.5")))));

        await().atMost(SOON)
                .until(() -> Servers.get("/learning/llm").getList("items").size() == 2);
        JsonPath llm = Servers.get("/learning/llm");
        assertThat(llm.getList("items.outcome")).containsExactly("failed", "validated");
        assertThat(llm.getList("items.calls")).containsExactly(1, 2);
        assertThat(llm.getList("items.input_tokens")).containsExactly(300, 300);
        assertThat(Servers.operator().get("/learning/llm").asString()).contains("\"cost_usd\":0.500000500");
    }

    @Test
    void showsHowFarACohortCameAndHowLongItTook() {
        Life won = Samples.life("github");
        Life skipped = Samples.life("github");
        List.of(won.discovered(), skipped.discovered(), won.scored(), skipped.skipped("value_unknown"), won.priced())
                .forEach(wire::send);
        wire.send(won.submitted());
        wire.send(won.priced(1));
        wire.send(won.ended(Outcome.WON, "merged"));

        await().atMost(SOON)
                .until(() ->
                        Servers.get("/learning/funnel").getList("items.reached").equals(List.of(2, 1, 1, 1, 2)));
        JsonPath funnel = Servers.get("/learning/funnel");
        assertThat(funnel.getList("items.stage"))
                .containsExactly("discovered", "scored", "priced", "submitted", "completed");
        assertThat(funnel.getList("items.cohort")).containsOnly("2026-03-02");
        assertThat(funnel.getFloat("items[2].mean_seconds_since_found")).isEqualTo(60f);
        assertThat(funnel.getFloat("items[4].mean_seconds_since_found")).isEqualTo((3600 + 1) / 2f);
    }

    @Test
    void saysHowRightAModelWasHowItsScoresMoveAndWhatAWinCosts() {
        wire.send(Samples.life("github").ended(Outcome.WON, "merged"));

        await().atMost(SOON)
                .until(() ->
                        Servers.get("/learning/calibration").getList("items").size() == 1);
        JsonPath calibration = Servers.get("/learning/calibration");
        assertThat(calibration.getString("items[0].model")).isEqualTo("legacy-v1");
        assertThat(calibration.getFloat("items[0].brier")).isEqualTo(0.528529f);
        assertThat(calibration.getFloat("items[0].tenths[0].forecast")).isEqualTo(0.273f);
        assertThat(calibration.getFloat("items[0].tenths[0].observed")).isEqualTo(1f);
        JsonPath drift = Servers.get("/learning/drift");
        assertThat(drift.getString("items[0].week")).isEqualTo("2026-03-02");
        assertThat(drift.getFloat("items[0].mean")).isEqualTo(0.273f);
        assertThat(Servers.get("/learning/spend").getFloat("items[0].cost_usd_per_win"))
                .isEqualTo(0.02754f);
    }

    @Test
    void readsALongTablePageByPage() {
        List.of("a", "b", "c")
                .forEach(platform -> wire.send(Samples.life(platform).ended(Outcome.LOST, "ci")));
        await().atMost(SOON).until(() -> Servers.get("/execution/stats").getInt("totals.losses") == 3);

        JsonPath first = Servers.get("/learning/tables?table=platform&limit=2");
        JsonPath second = Servers.get("/learning/tables?table=platform&limit=2&cursor=" + first.getString("next"));

        assertThat(first.getList("items.key")).containsExactly("a", "b");
        assertThat(second.getList("items.key")).containsExactly("c");
        assertThat(second.getString("next")).isNull();
        Servers.operator()
                .get("/learning/tables?table=source&cursor=" + first.getString("next"))
                .then()
                .statusCode(400)
                .body("detail", containsString("not one of ours"));
    }
}
