package com.aigentsy.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody can vouch for is shown to people, is not sent again, and is decided once. */
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class UnknownIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final Wire wire = new Wire();
    private final ForgeClient forge = new ForgeClient();
    private final BadDay day = ForgeResource.day();

    @AfterEach
    void thePlatformRecovers() {
        day.readable();
    }

    @Test
    void aPersonSeesItAndSaysOnceWhatHappened() {
        Work work = Work.on("github_9201", "acme/unknown", 1, forge.head("acme/unknown"));
        day.order(BadDay.Fault.UNREADABLE_AFTER, "acme/unknown/pulls");
        wire.send(work.priced());

        var notice = (PipelineNotice) await().atMost(SOON)
                .until(() -> wire.events(Topic.NOTICES, work.id()), found -> !found.isEmpty())
                .getLast()
                .event();
        assertThat(notice.kind()).isEqualTo(PipelineNotice.UNKNOWN);
        unknowns()
                .body("items.id", hasItem(work.effectKey().toString()))
                .body("items.state", not(hasItem(not(equalTo("unknown")))))
                .body("items.waiting", hasItem("unknown"));
        metrics().body(containsString("effects_unknown 1.0"));

        String url = "http://127.0.0.1/acme/unknown/pull/10";
        String handedIn = "{\"outcome\": \"submitted\", \"url\": \"" + url + "\"}";
        await("its deadline has passed").atMost(SOON).until(() -> status(work, handedIn) == 200);
        resolve(work, "{\"outcome\": \"rejected\", \"reason\": \"other\"}").statusCode(409);
        resolve(work, "{\"outcome\": \"submitted\", \"url\": \"" + url + "\"}").statusCode(409);
        var submitted = (OpportunitySubmitted) await().atMost(SOON)
                .until(() -> wire.events(Topic.SUBMITTED, work.id()), found -> !found.isEmpty())
                .getLast()
                .event();
        assertThat(submitted.submission().url()).isEqualTo(url);
        unknowns().body("items.id", not(hasItem(work.effectKey().toString())));
        metrics().body(containsString("effects_unknown 0.0"));
        day.readable();
        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> day.writes("acme/unknown/pulls").size() == 1);
        assertThat(wire.events(Topic.SUBMITTED, work.id())).hasSize(1);
    }

    private static int status(Work work, String resolution) {
        return resolve(work, resolution).extract().statusCode();
    }

    private static ValidatableResponse unknowns() {
        return operator().get("/submissions?state=unknown").then().statusCode(200);
    }

    private static ValidatableResponse metrics() {
        return given().get("/q/metrics").then().statusCode(200);
    }

    private static ValidatableResponse resolve(Work work, String resolution) {
        return operator()
                .body(resolution)
                .post("/submissions/" + work.effectKey() + "/resolution")
                .then();
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN).contentType("application/json");
    }
}
