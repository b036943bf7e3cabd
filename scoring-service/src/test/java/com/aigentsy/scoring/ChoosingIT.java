package com.aigentsy.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Route;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ChoosingIT.TwoADay.class)
class ChoosingIT {

    /** Two pieces of work a day, chosen after five seconds of collecting; every lot is drawn. */
    public static final class TwoADay implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "aigentsy.score.daily.slots", "2",
                    "aigentsy.score.daily.collect", "PT5S",
                    "aigentsy.score.exploring.probability", "1");
        }
    }

    private final Wire wire = new Wire();
    private final Observed observed = new Observed(wire);

    /** One test, because a day's means are spent once. */
    @Test
    void takesOnTheBestOfADayAndSaysWhyTheRestWaits() {
        send("github_901", "100");
        send("github_902", "900");
        send("github_903", "400");

        observed.operator().get("/portfolio").then().statusCode(200).body("limits.slots", equalTo(2f));
        for (String taken : List.of("github_902", "github_903")) {
            var scored = (OpportunityScored) observed.only(Topic.SCORED, taken).event();
            assertThat(scored.route().to()).isEqualTo(Route.AIGENTSY);
            assertThat(scored.route().reasons()).last().asString().startsWith("nets ");
        }
        assertThat(kinds("github_902")).containsExactly(PipelineNotice.WAITING, PipelineNotice.RESOLVED);
        observed.operator()
                .get("/portfolio")
                .then()
                .body("committed.slots", equalTo(2f))
                .body("items[0].id", equalTo("github_901"))
                .body("items[0].taken", equalTo(false))
                .body("items[0].reason", containsString("needs 1.00 slots and 0.00 of 0.00 are left"));

        observed.operator()
                .get("/scores/github_901")
                .then()
                .body("decision", equalTo("claimed"), "reason", equalTo("means_are_short"));

        send("github_904", "5");
        var explored = (OpportunityCompleted)
                observed.only(Topic.COMPLETED, "github_904").event();
        assertThat(explored.completion().outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(explored.completion().reason()).isEqualTo("negative_net_value");
        assertThat(explored.completion().detail()).contains("nothing is left of today");
        assertThat(Objects.requireNonNull(explored.score()).propensity()).isEqualTo(1.0);
        assertThat(Stream.of("github_901", "github_904").flatMap(id -> wire.events(Topic.SCORED, id).stream()))
                .isEmpty();
        observed.operator()
                .get("/scores/github_904")
                .then()
                .body("decision", equalTo("skipped"), "route.to", equalTo("reject"));
        given().get("/portfolio").then().statusCode(401);
    }

    private List<String> kinds(String id) {
        await().atMost(Observed.SOON).until(() -> wire.events(Topic.NOTICES, id).size() == 2);
        return wire.events(Topic.NOTICES, id).stream()
                .map(notice -> ((PipelineNotice) notice.event()).kind())
                .toList();
    }

    private void send(String id, String value) {
        wire.send(Listing.bounty(id, Instant.now()).paying(value, "USD").discovered());
    }
}
