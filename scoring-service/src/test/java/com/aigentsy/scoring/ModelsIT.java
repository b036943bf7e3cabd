package com.aigentsy.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Ids;
import com.aigentsy.events.ModelPublished;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Topic;
import com.aigentsy.judgement.learning.Models;
import com.aigentsy.runtime.testing.ChannelRules;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = LocalServers.class,
        initArgs = {
            @ResourceArg(name = "role", value = "scoring"),
            @ResourceArg(name = "aigentsy.score.hold", value = "PT1S")
        })
class ModelsIT {

    private static final byte[] NO_EVENT = "{not json".getBytes(StandardCharsets.UTF_8);

    private final Wire wire = new Wire();
    private final Observed observed = new Observed(wire);

    @Test
    void readsOnlyFromChannelsThatCannotLoseARecord() {
        assertThat(ChannelRules.channels(ConfigProvider.getConfig())).containsExactly("discovered");
        assertThat(ChannelRules.problems(ConfigProvider.getConfig())).isEmpty();
    }

    @Test
    void remembersPublishedModelsThoughPoisonLiesBeforeThem() {
        wire.sendRaw(Topic.MODELS, "beta-binomial", NO_EVENT);
        wire.send(model("bayesian-logistic", "3"));

        await().atMost(Observed.SOON)
                .untilAsserted(() -> observed.operator()
                        .get("/models")
                        .then()
                        .statusCode(200)
                        .body("items.find { it.judges }.name", equalTo("bayesian-logistic"))
                        .body("items.find { it.judges }.version", equalTo("3"))
                        .body("items.name", hasItem("legacy-v1")));
        wire.send(Listing.bounty("github_801", Instant.now()).discovered());
        assertThat(observed.only(Topic.SCORED, "github_801").event())
                .isInstanceOfSatisfying(
                        OpportunityScored.class,
                        scored -> assertThat(scored.score().model() + " "
                                        + scored.score().modelVersion())
                                .isEqualTo("bayesian-logistic 3"));
        assertThat(observed.only(Topic.NOTICES, "beta-binomial").event())
                .isInstanceOfSatisfying(
                        PipelineNotice.class,
                        notice -> assertThat(notice.kind()).isEqualTo(PipelineNotice.QUARANTINED));
    }

    @Test
    void answersBadRequestsWithAProblem() {
        given().get("/models").then().statusCode(401).contentType("application/problem+json");
        observed.operator()
                .get("/scores/github_0")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("no such opportunity"));
        observed.operator().delete("/models").then().statusCode(405).contentType("application/problem+json");
    }

    private static Envelope<ModelPublished> model(String name, String version) {
        var trained = new ModelPublished(
                name,
                version,
                Instant.now(),
                0,
                Map.of(),
                ModelPublished.CHAMPION,
                Models.untaught(name).snapshot().state(),
                null);
        return new Envelope<>(
                new EventAttributes(
                        Ids.uuid5(name + version),
                        "/aigentsy/outcome-service/learn",
                        name,
                        Instant.now(),
                        1,
                        name,
                        null,
                        null),
                trained);
    }
}
