package com.aigentsy.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.testing.ChannelRules;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class GatewayHttpIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PROBLEM = "application/problem+json";

    private final Wire wire = new Wire();
    private final ForgeClient forge = new ForgeClient();

    @Test
    void nothingLeavesWhileTheSwitchIsClosedAndEverythingGoesOnAfterwards() {
        Work work = Work.on("github_3001", "acme/paused", 1, forge.head("acme/paused"));
        operator()
                .body("{\"open\": false}")
                .put("/controls/github")
                .then()
                .statusCode(200)
                .body("open", equalTo(false));
        wire.send(work.priced());

        var notice = (PipelineNotice) last(Topic.NOTICES, work).event();
        assertThat(notice.reason()).isEqualTo("paused");
        assertThat(notice.on()).isEqualTo("operator");
        assertThat(forge.pulls("acme/paused")).isEmpty();
        assertThat(forge.exists("aigentsy-operator/paused")).isFalse();

        operator()
                .body("{\"open\": true}")
                .put("/controls/github")
                .then()
                .statusCode(200)
                .body("open", equalTo(true));
        last(Topic.SUBMITTED, work);
        assertThat(forge.pulls("acme/paused")).hasSize(1);
    }

    @Test
    void whereAPlatformWantsAPersonThePersonSaysWhatHappened() {
        Work work = Work.on("upwork_3002", "acme/human", 1, forge.head("acme/human"));
        wire.send(work.priced());
        var notice = (PipelineNotice) last(Topic.NOTICES, work).event();
        assertThat(notice.reason()).isEqualTo("prepared_platform_wants_a_person");

        String resolution = "/submissions/" + work.effectKey() + "/resolution";
        operator()
                .body("{\"outcome\": \"won\", \"reason\": \"hired\"}")
                .post(resolution)
                .then()
                .statusCode(409);
        operator()
                .body("{\"outcome\": \"submitted\", \"url\": \"https://www.upwork.com/proposals/77\"}")
                .post(resolution)
                .then()
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .body("number", equalTo("77"));
        last(Topic.SUBMITTED, work);
        operator()
                .body("{\"outcome\": \"won\", \"reason\": \"hired\", \"detail\": \"they called\"}")
                .post(resolution)
                .then()
                .statusCode(200)
                .body("status", equalTo("won"));
        var won = (OpportunityCompleted) last(Topic.COMPLETED, work).event();
        assertThat(won.completion().outcome()).isEqualTo(Outcome.WON);
        assertThat(won.completion().decidedBy()).isEqualTo("operator");
        operator()
                .body("{\"outcome\": \"lost\", \"reason\": \"price\"}")
                .post(resolution)
                .then()
                .statusCode(409);
        operator()
                .get("/submissions?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(work.effectKey().toString()));
    }

    @ParameterizedTest(name = "{0} {1} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/submissions/nonsense/resolution|{\"outcome\": \"won\", \"reason\": \"x1\"}|400",
                "POST|/submissions/6f1d2c1e-5b0a-5c55-9d6e-a16e27590009/resolution|{\"outcome\": \"won\", \"reason\": \"x1\"}|404",
                "POST|/submissions/6f1d2c1e-5b0a-5c55-9d6e-a16e27590009/resolution|{\"outcome\": \"maybe\"}|400",
                "POST|/submissions/6f1d2c1e-5b0a-5c55-9d6e-a16e27590009/resolution|{\"outcome\": \"submitted\"}|400",
                "POST|/submissions/6f1d2c1e-5b0a-5c55-9d6e-a16e27590009/resolution|not json|400",
                "GET|/submissions?cursor=x||400",
                "GET|/submissions?limit=0||400",
                "GET|/submissions/6f1d2c1e-5b0a-5c55-9d6e-a16e27590009||404",
                "PUT|/controls/github|{}|400",
                "PUT|/controls/github|[|400",
                "GET|/controls/nobody||404",
                "GET|/nowhere||404"
            })
    void badRequestsAreProblemsThatSaySo(String method, String path, String body, int status) {
        operator()
                .body(body == null ? "" : body)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType(PROBLEM);
    }

    @Test
    void withoutTheTokenNothingAnswers() {
        given().get("/submissions").then().statusCode(401).contentType(PROBLEM);
        given().contentType("application/json")
                .body("{\"open\": true}")
                .put("/controls/global")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
    }

    @Test
    void aForgedWebhookIsRefusedAndAGenuineOneTakenOnce() {
        String body = "{\"action\": \"closed\", \"repository\": {\"full_name\": \"acme/flow\"},"
                + " \"pull_request\": {\"number\": 1}}";
        String delivery = UUID.randomUUID().toString();

        webhook(body, "sha256=00", delivery)
                .post("/webhooks/github")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
        given().body(body).post("/webhooks/github").then().statusCode(401).contentType(PROBLEM);
        webhook(body, signature(body), delivery).post("/webhooks/github").then().statusCode(202);
        webhook(body, signature(body), delivery).post("/webhooks/github").then().statusCode(202);
        webhook(body, signature(body), delivery)
                .post("/webhooks/upwork")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
        String other = "{\"zen\": \"Design for failure.\"}";
        webhook(other, signature(other), "ping").post("/webhooks/github").then().statusCode(202);
        String garbage = "not json";
        webhook(garbage, signature(garbage), "odd")
                .post("/webhooks/github")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        webhook("x".repeat(2 << 20), "sha256=00", "big")
                .post("/webhooks/github")
                .then()
                .statusCode(413);
    }

    @Test
    void aForgedWordAboutAMergeChangesNothing() {
        Work work = Work.on("github_3003", "acme/review", 1, forge.head("acme/review"));
        wire.send(work.priced());
        last(Topic.SUBMITTED, work);
        int number = forge.pulls("acme/review").getFirst().number();
        String lie = "{\"action\": \"closed\", \"repository\": {\"full_name\": \"acme/review\"},"
                + " \"pull_request\": {\"number\": %d, \"merged\": true}}".formatted(number);
        webhook(lie, signature(lie), UUID.randomUUID().toString())
                .post("/webhooks/github")
                .then()
                .statusCode(202);

        forge.close("acme/review", number, "This does not fix the problem");
        var lost = (OpportunityCompleted) last(Topic.COMPLETED, work).event();
        assertThat(lost.completion().outcome()).isEqualTo(Outcome.LOST);
        assertThat(lost.completion().reason()).isEqualTo("implementation");
        assertThat(wire.events(Topic.COMPLETED, work.id())).hasSize(1);
    }

    @Test
    void everyChannelHasWhatKeepsItFromLosingARecord() {
        assertThat(ChannelRules.problems(ConfigProvider.getConfig())).isEmpty();
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN).contentType("application/json");
    }

    private static RequestSpecification webhook(String body, String signature, String delivery) {
        return given().contentType("application/json")
                .header("X-GitHub-Event", "pull_request")
                .header("X-GitHub-Delivery", delivery)
                .header("X-Hub-Signature-256", signature)
                .body(body);
    }

    private static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ForgeResource.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Envelope<?> last(Topic topic, Work work) {
        List<Envelope<?>> events = await(topic + " of " + work.id())
                .atMost(SOON)
                .until(() -> wire.events(topic, work.id()), found -> !found.isEmpty());
        return events.getLast();
    }
}
