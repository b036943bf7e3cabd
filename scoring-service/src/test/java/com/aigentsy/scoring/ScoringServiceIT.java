package com.aigentsy.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Ids;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Route;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = LocalServers.class,
        initArgs = {
            @ResourceArg(name = "role", value = "scoring"),
            @ResourceArg(name = "aigentsy.score.hold", value = "PT1S")
        })
class ScoringServiceIT {

    private static final byte[] NO_EVENT = "{not json".getBytes(StandardCharsets.UTF_8);

    private final Wire wire = new Wire();
    private final Observed observed = new Observed(wire);

    @Test
    void scoresADiscoveredOpportunityAndPassesItOn() {
        var discovered = bounty("github_101").discovered();
        wire.send(discovered);

        Envelope<?> scored = observed.only(Topic.SCORED, "github_101");
        assertThat(scored.attributes().sequence()).isEqualTo(2);
        assertThat(scored.attributes().id())
                .isEqualTo(Ids.event("score", discovered.attributes().id(), 0));
        assertThat(scored.attributes().causationId())
                .isEqualTo(discovered.attributes().id());
        assertThat(scored.attributes().correlationId()).isEqualTo("run-1");
        assertThat(scored.event()).isInstanceOfSatisfying(OpportunityScored.class, event -> {
            assertThat(event.opportunity())
                    .usingRecursiveComparison()
                    .isEqualTo(discovered.event().opportunity());
            assertThat(event.score().model()).isIn("beta-binomial", "bayesian-logistic");
            assertThat(event.score().challengers()).hasSize(3);
            assertThat(event.score().features()).containsKey("legacy-v1.log-odds");
            assertThat(event.route().to()).isEqualTo(Route.AIGENTSY);
        });
        assertThat(wire.events(Topic.COMPLETED, "github_101")).isEmpty();
    }

    @Test
    void absorbsADuplicate() {
        var discovered = bounty("github_201").discovered();
        wire.send(discovered);
        wire.send(discovered);
        await().atMost(Observed.SOON).until(() -> metric("inbox_duplicates_total{stage=\"score\"") >= 1);

        assertThat(wire.events(Topic.SCORED, "github_201")).hasSize(1);
    }

    @Test
    void setsPoisonAsideAndHandlesTheNextGoodRecord() {
        wire.sendRaw(Topic.DISCOVERED, "github_301", NO_EVENT);
        wire.send(bounty("github_301").discovered());

        observed.only(Topic.SCORED, "github_301");
        assertThat(observed.only(Topic.NOTICES, "github_301").event())
                .isInstanceOfSatisfying(PipelineNotice.class, notice -> {
                    assertThat(notice.kind()).isEqualTo(PipelineNotice.QUARANTINED);
                    assertThat(notice.service()).isEqualTo("scoring-service");
                });
    }

    @Test
    void setsAsideASecondStoryAboutAnOpportunityThatWasDecided() {
        var first = bounty("github_401").discovered();
        wire.send(first);
        observed.only(Topic.SCORED, "github_401");
        wire.send(new Envelope<>(renamed(first.attributes()), first.event()));

        assertThat(observed.only(Topic.NOTICES, "github_401").event())
                .isInstanceOfSatisfying(
                        PipelineNotice.class,
                        notice -> assertThat(notice.reason()).isEqualTo("record_failed"));
        assertThat(wire.events(Topic.SCORED, "github_401")).hasSize(1);
    }

    @Test
    void setsAsideAnEventOfAnotherTopic() {
        var discovered = bounty("github_451").discovered();
        wire.send(new Envelope<>(
                new EventAttributes(
                        discovered.attributes().id(), "/x", "github_999", Instant.now(), 1, "run-1", null, null),
                discovered.event()));

        assertThat(observed.only(Topic.NOTICES, "github_999").event())
                .isInstanceOfSatisfying(
                        PipelineNotice.class,
                        notice -> assertThat(notice.reason()).isEqualTo("subject_mismatch"));
    }

    @Test
    void endsAnOpportunityOfUnknownValueAsSkipped() {
        wire.send(bounty("github_501").paying(null, null).discovered());

        assertThat(observed.only(Topic.COMPLETED, "github_501").event())
                .isInstanceOfSatisfying(OpportunityCompleted.class, completed -> {
                    assertThat(completed.completion().outcome()).isEqualTo(Outcome.SKIPPED);
                    assertThat(completed.completion().reason()).isEqualTo("value_unknown");
                    assertThat(completed.completion().merged()).isFalse();
                    assertThat(completed.payment()).isEqualTo("unknown");
                });
        assertThat(wire.events(Topic.SCORED, "github_501")).isEmpty();
        observed.operator()
                .get("/scores/github_501")
                .then()
                .statusCode(200)
                .body("decision", equalTo("skipped"), "reason", equalTo("value_unknown"));
        assertThat(metric("stage_decisions_total{decision=\"skipped\",stage=\"score\""))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void holdsWorkNobodyFitsTellsTheBooksAndLetsItExpire() {
        var discovered = bounty("github_601").ofType("logo_animation").discovered();
        wire.send(discovered);

        assertThat(observed.only(Topic.NOTICES, "github_601").event())
                .isInstanceOfSatisfying(PipelineNotice.class, notice -> {
                    assertThat(notice.kind()).isEqualTo(PipelineNotice.WAITING);
                    assertThat(notice.until()).isEqualTo(notice.at().plusSeconds(1));
                });
        Envelope<?> completed = observed.only(Topic.COMPLETED, "github_601");
        assertThat(completed.attributes().sequence()).isEqualTo(2);
        assertThat(completed.attributes().causationId())
                .isEqualTo(discovered.attributes().id());
        assertThat(completed.event()).isInstanceOfSatisfying(OpportunityCompleted.class, event -> {
            assertThat(event.completion().outcome()).isEqualTo(Outcome.EXPIRED);
            assertThat(event.completion().reason()).isEqualTo("nobody_fitted");
        });
        observed.operator()
                .get("/scores/github_601")
                .then()
                .statusCode(200)
                .body("decision", equalTo("expired"), "route.to", equalTo("hold"));
    }

    private static Listing bounty(String id) {
        return Listing.bounty(id, Instant.now());
    }

    private static EventAttributes renamed(EventAttributes attributes) {
        return new EventAttributes(
                Ids.uuid5("another story"),
                attributes.source(),
                attributes.subject(),
                attributes.time(),
                attributes.sequence(),
                attributes.correlationId(),
                null,
                null);
    }

    private static double metric(String start) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
