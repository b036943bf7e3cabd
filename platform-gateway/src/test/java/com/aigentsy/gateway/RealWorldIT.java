package com.aigentsy.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.control.Controls;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In the real world everything starts closed, and what is approved can be taken back for a while. */
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
@QuarkusTestResource(value = RealWorldIT.Real.class, restrictToAnnotatedClass = true)
class RealWorldIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration WINDOW = Duration.ofSeconds(3);

    /** The last word in configuration, for this class only. */
    public static final class Real implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 2;
        }

        @Override
        public Map<String, String> start() {
            return Map.of("aigentsy.world", "real", "aigentsy.gateway.policy.cancel-window", "3s");
        }

        @Override
        public void stop() {
            // nothing was started
        }
    }

    @Inject
    Controls controls;

    private final Wire wire = new Wire();
    private final ForgeClient forge = new ForgeClient();

    @AfterEach
    void asTheOtherTestsFoundIt() {
        turn("github", true);
    }

    @Test
    void aSwitchThatNobodyHasThrownIsClosed() {
        controls.ensure("never-thrown");

        operator().get("/controls/never-thrown").then().statusCode(200).body("open", equalTo(false));
        assertThat(controls.open("never-thrown")).isFalse();
    }

    @Test
    void whatIsCancelledInTimeIsNeverSentAndEndsRejected() {
        Work work = Work.on("github_9001", "acme/window", 1, forge.head("acme/window"));
        wire.send(work.priced());
        listed(work)
                .body("state", equalTo("planned"))
                .body("waiting", equalTo("cancel_window"))
                .body("until", notNullValue());

        cancel(work).statusCode(200).body("state", equalTo("rejected")).body("reason", equalTo("cancelled"));
        cancel(work).statusCode(409).body("detail", containsString("it ended before: cancelled"));

        var rejected = (OpportunityCompleted) await().atMost(SOON)
                .until(() -> wire.events(Topic.COMPLETED, work.id()), found -> !found.isEmpty())
                .getLast()
                .event();
        assertThat(rejected.completion().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(rejected.completion().reason()).isEqualTo("cancelled");
        assertThat(rejected.completion().decidedBy()).isEqualTo("operator");
        await().during(WINDOW)
                .atMost(WINDOW.multipliedBy(3))
                .until(() -> ForgeResource.day().writes("acme/window/").isEmpty());
        assertThat(wire.events(Topic.COMPLETED, work.id())).hasSize(1);
    }

    @Test
    void whatNobodyCancelsGoesOutAfterTheWindowAndCannotBeTakenBackThen() {
        Work work = Work.on("github_9002", "acme/window2", 1, forge.head("acme/window2"));
        Instant sent = Instant.now();
        wire.send(work.priced());

        await().atMost(SOON)
                .until(() -> !ForgeResource.day().writes("acme/window2/").isEmpty());
        assertThat(Instant.now()).isAfter(sent.plus(WINDOW));
        cancel(work).statusCode(409);
        await().atMost(SOON)
                .until(() -> !wire.events(Topic.SUBMITTED, work.id()).isEmpty());
        cancel(work).statusCode(409).body("detail", containsString("close it at github"));
        operator()
                .post("/submissions/6f1d2c1e-5b0a-5c55-9d6e-a16e27590009/cancel")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse listed(Work work) {
        turn("global", true);
        turn("github", true);
        return await().atMost(SOON)
                .until(
                        () -> operator().get("/submissions/" + work.effectKey()).then(),
                        answer -> answer.extract().statusCode() == 200
                                && answer.extract().path("waiting") != null);
    }

    private static ValidatableResponse cancel(Work work) {
        return operator().post("/submissions/" + work.effectKey() + "/cancel").then();
    }

    private static void turn(String name, boolean open) {
        operator()
                .body("{\"open\": " + open + "}")
                .put("/controls/" + name)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN).contentType("application/json");
    }
}
