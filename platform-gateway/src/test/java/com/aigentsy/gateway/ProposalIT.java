package com.aigentsy.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Topic;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.monitoring.MonitorWorker;
import com.aigentsy.gateway.monitoring.PollSchedule;
import com.aigentsy.gateway.monitoring.SubmissionBook;
import com.aigentsy.gateway.monitoring.Watch;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskResult;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class ProposalIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Bench bench;

    @Inject
    SubmissionBook book;

    @Inject
    MonitorWorker.Telling telling;

    @Inject
    Clock clock;

    private final Wire wire = new Wire();

    @Test
    void anApprovedProposalIsSentByThePersonWhoAlsoSaysWhatBecameOfIt() {
        Work work = Work.on("github_7801", "acme/proposal", 1, "").with(Work.words("I would start with the guide."));
        wire.send(work.proposal());
        await().atMost(SOON)
                .until(() -> wire.events(Topic.NOTICES, work.id()).stream()
                        .anyMatch(notice ->
                                ((PipelineNotice) notice.event()).reason().equals("prepared_proposal")));
        assertThat(ForgeResource.day().writes("acme/proposal")).isEmpty();

        String resolution = "/submissions/" + Action.SEND_PROPOSAL.key(work.id(), "github", 1) + "/resolution";
        String url = "http://127.0.0.1/acme/proposal/issues/1#issuecomment-5";
        operator()
                .body("{\"outcome\": \"submitted\", \"url\": \"" + url + "\"}")
                .post(resolution)
                .then()
                .statusCode(200)
                .body("state", equalTo("confirmed"));
        await().atMost(SOON)
                .until(() -> !wire.events(Topic.SUBMITTED, work.id()).isEmpty());
        assertThat(looked(work)).isInstanceOf(TaskResult.Again.class);

        operator()
                .body("{\"outcome\": \"won\", \"reason\": \"hired\"}")
                .post(resolution)
                .then()
                .statusCode(200)
                .body("status", equalTo("won"));
        await().atMost(SOON)
                .until(() -> !wire.events(Topic.COMPLETED, work.id()).isEmpty());
        var won = (OpportunityCompleted)
                wire.events(Topic.COMPLETED, work.id()).getLast().event();
        assertThat(won.completion().outcome()).isEqualTo(Outcome.WON);
    }

    /** The platform knows of no such pull request, and is not asked. */
    private TaskResult looked(Work work) {
        var eyes = new MonitorWorker.Eyes(Map.of("github", nothingThere()), new PollSchedule(Duration.ofHours(1)));
        String key = MonitorWorker.key(work.id(), work.revision());
        TaskResult result = new MonitorWorker(book, eyes, telling, clock)
                .handle(new Task(UUID.randomUUID(), MonitorWorker.KIND, key, "{}", 1, 1, Instant.now()));
        bench.record(result);
        return result;
    }

    private static Watch nothingThere() {
        return new Watch() {
            @Override
            public String platform() {
                return "github";
            }

            @Override
            public Look look(String repository, String number, @Nullable String etag) {
                return new Look.Gone();
            }
        };
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN).contentType("application/json");
    }
}
