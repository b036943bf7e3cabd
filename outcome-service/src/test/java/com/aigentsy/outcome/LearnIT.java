package com.aigentsy.outcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.ModelPublished;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Topic;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "outcome"))
class LearnIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Wire wire = new Wire();

    @Inject
    Database database;

    @BeforeEach
    void emptyTables() {
        Servers.emptyBooks(database);
    }

    @Test
    void knowsNoWinRateBeforeAnythingWasWonOrLost() {
        wire.send(Samples.life("github").skipped("value_unknown"));

        await().atMost(SOON).until(() -> stats().getMap("platform_stats").containsKey("github"));
        assertThat(stats().getMap("platform_stats.github")).isEqualTo(Map.of("wins", 0, "losses", 0));
        assertThat(stats().getMap("totals")).doesNotContainKey("win_rate");
        assertThat(Servers.get("/learning/models").getList("items")).isEmpty();
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
    void publishesAModelThatStandsOnTheOutcomesSoFar() {
        Life life = Samples.life("platform-of-a-model");
        wire.send(life.ended(Outcome.WON, "merged"));

        await().atMost(SOON).until(() -> published().size() == 1);
        Envelope<?> envelope = published().getFirst();
        var model = (ModelPublished) envelope.event();
        assertThat(model.outcomes()).isEqualTo(1);
        assertThat(model.parameters())
                .containsEntry("platform-of-a-model.rate", 1.0)
                .containsEntry("all.losses", 0.0);
        assertThat(envelope.attributes().causationId())
                .isEqualTo(life.ended(Outcome.WON, "merged").attributes().id());
        assertThat(Servers.get("/learning/models").getString("items[0].version"))
                .isEqualTo("1");

        wire.send(Samples.life("platform-of-a-model").ended(Outcome.LOST, "price"));
        await().atMost(SOON).until(() -> published().size() == 2);
        assertThat(((ModelPublished) published().getLast().event()).parameters())
                .containsEntry("platform-of-a-model.rate", 0.5);
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
    void countsItsDecisionsForTheMetrics() {
        wire.send(Samples.life("github").ended(Outcome.SUPERSEDED, "somebody_else"));

        await().atMost(SOON)
                .until(() -> given().get("/q/metrics")
                        .asString()
                        .contains("stage_decisions_total{decision=\"superseded\",stage=\"learn\"} 1.0"));
    }

    private List<Envelope<?>> published() {
        return wire.events(Topic.MODELS, "platform-rates").stream()
                .filter(envelope ->
                        ((ModelPublished) envelope.event()).parameters().containsKey("platform-of-a-model.rate"))
                .toList();
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
