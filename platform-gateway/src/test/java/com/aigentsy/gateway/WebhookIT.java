package com.aigentsy.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Webhooks come twice, late, out of order and from strangers; what they say is never believed, only looked up. */
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class WebhookIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final Wire wire = new Wire();
    private final ForgeClient forge = new ForgeClient();

    @Test
    void theStatusOnlyMovesForwardAndOnlyByWhatThePlatformShows() {
        Work work = Work.on("github_9101", "acme/hooks", 1, forge.head("acme/hooks"));
        wire.send(work.priced());
        await().atMost(SOON)
                .until(() -> !wire.events(Topic.SUBMITTED, work.id()).isEmpty());
        int number = forge.pulls("acme/hooks").getFirst().number();

        String merged = about("closed", number, true);
        assertThat(deliver(merged, UUID.randomUUID().toString(), "wrong secret"))
                .isEqualTo(401);
        assertThat(deliver(merged, UUID.randomUUID().toString(), ForgeResource.SECRET))
                .isEqualTo(202);
        forge.close("acme/hooks", number, "Too expensive for us");
        await().atMost(SOON)
                .until(() -> !wire.events(Topic.COMPLETED, work.id()).isEmpty());

        String twice = UUID.randomUUID().toString();
        String closed = about("closed", number, false);
        assertThat(deliver(closed, twice, ForgeResource.SECRET)).isEqualTo(202);
        assertThat(deliver(closed, twice, ForgeResource.SECRET)).isEqualTo(202);
        for (String late : new String[] {about("reopened", number, false), about("opened", number, false), merged}) {
            assertThat(deliver(late, UUID.randomUUID().toString(), ForgeResource.SECRET))
                    .isEqualTo(202);
        }

        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .untilAsserted(() -> given().header("Authorization", "Bearer " + LocalServers.TOKEN)
                        .get("/submissions/" + work.effectKey())
                        .then()
                        .body("status", equalTo("lost"))
                        .body("reason", equalTo("price")));
        assertThat(wire.events(Topic.COMPLETED, work.id()))
                .singleElement()
                .satisfies(event -> assertThat(((OpportunityCompleted) event.event())
                                .completion()
                                .outcome())
                        .isEqualTo(Outcome.LOST));
    }

    private static String about(String action, int number, boolean merged) {
        return "{\"action\": \"%s\", \"repository\": {\"full_name\": \"acme/hooks\"}, \"pull_request\": {\"number\": %d, \"merged\": %s}}"
                .formatted(action, number, merged);
    }

    private static int deliver(String body, String delivery, String secret) {
        return given().contentType("application/json")
                .header("X-GitHub-Event", "pull_request")
                .header("X-GitHub-Delivery", delivery)
                .header("X-Hub-Signature-256", signature(body, secret))
                .body(body)
                .post("/webhooks/github")
                .statusCode();
    }

    private static String signature(String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
