package com.aigentsy.runtime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.testing.ChannelRules;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "scoring"))
class StageRuntimeIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Wire wire = new Wire();

    @Inject
    Database database;

    @Test
    void publishesWhatTheStageDecidedOnceHoweverOftenTheEventArrives() {
        var event = Samples.discovered("github_101");
        wire.send(event);
        wire.send(event);
        wire.send(Samples.discovered("github_102"));

        await().atMost(SOON).until(() -> wire.events(Topic.SCORED, "github_102").size() == 1);
        List<Envelope<?>> scored = wire.events(Topic.SCORED, "github_101");
        assertThat(scored).singleElement().satisfies(one -> {
            assertThat(one.event()).isInstanceOf(OpportunityScored.class);
            assertThat(one.attributes().sequence()).isEqualTo(2);
            assertThat(one.attributes().causationId())
                    .isEqualTo(event.attributes().id());
        });
    }

    @Test
    void retriesATaskThatFailedAndRecordsItsResultOnce() {
        wire.send(Samples.discovered("github_201"));

        await().atMost(SOON)
                .until(() -> wire.events(Topic.COMPLETED, "github_201").size() == 1);
        assertThat(wire.events(Topic.COMPLETED, "github_201").getFirst().event())
                .isInstanceOf(OpportunityCompleted.class);
        assertThat(database.query("select 1 from task where key = $1", "github_201"))
                .isEmpty();
    }

    @Test
    void setsPoisonAsideTellsTheBooksAndHandlesTheNextGoodRecord() {
        wire.sendRaw(Topic.DISCOVERED, "github_301", "{not json".getBytes(StandardCharsets.UTF_8));
        wire.send(Samples.discovered("github_302"));

        await().atMost(SOON).until(() -> wire.events(Topic.SCORED, "github_302").size() == 1);
        await().atMost(SOON)
                .until(() -> wire.events(Topic.NOTICES, "github_301").size() == 1);
        assertThat(wire.events(Topic.NOTICES, "github_301").getFirst().event())
                .isInstanceOfSatisfying(PipelineNotice.class, notice -> {
                    assertThat(notice.kind()).isEqualTo(PipelineNotice.QUARANTINED);
                    assertThat(notice.reason()).isEqualTo("not_a_cloudevent");
                });
    }

    @Test
    void poisonThatPostgresCannotEvenStoreAsTextIsSetAsideToo() {
        var record = new ProducerRecord<>(Topic.DISCOVERED.topicName(), "github_351\0", new byte[] {0});
        record.headers().add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "odd\0type".getBytes(StandardCharsets.UTF_8));
        wire.send(record);
        wire.send(Samples.discovered("github_352"));

        await().atMost(SOON).until(() -> wire.events(Topic.SCORED, "github_352").size() == 1);
        await().atMost(SOON).until(() -> held("github_351\uFFFD").size() == 1);
    }

    @Test
    void anEventTheStageCannotDecideIsSetAsideAlone() {
        wire.send(Samples.titled("github_401", "explode"));
        wire.send(Samples.discovered("github_402"));

        await().atMost(SOON).until(() -> wire.events(Topic.SCORED, "github_402").size() == 1);
        await().atMost(SOON)
                .until(() -> wire.events(Topic.NOTICES, "github_401").size() == 1);
        assertThat(wire.events(Topic.SCORED, "github_401")).isEmpty();
    }

    @Test
    void anEventWhoseRecordingTheDatabaseRefusesIsSetAsideAndTheRestOfThePollIsKept() {
        wire.send(Samples.titled("github_601", "unstorable"));
        wire.send(Samples.discovered("github_602"));

        await().atMost(SOON).until(() -> wire.events(Topic.SCORED, "github_602").size() == 1);
        await().atMost(SOON).until(() -> held("github_601").size() == 1);
    }

    @Test
    void aTaskThatCanNeverSucceedIsSetAsideUnderItsOpportunity() {
        wire.send(Samples.discovered("github_701"));

        await().atMost(SOON)
                .until(() -> wire.events(Topic.NOTICES, "github_701").size() == 1);
        assertThat(held("github_701")).hasSize(1);
        assertThat(database.query("select 1 from task where key = $1", "github_701"))
                .isEmpty();
    }

    @Test
    void aBodyThatIsTooLargeOrDoesNotSayItsLengthIsNotRead() throws IOException, InterruptedException {
        byte[] large = new byte[2 * 1024 * 1024];

        asOperator().body(large).post("/quarantine").then().statusCode(413).contentType("application/problem+json");

        var chunked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/quarantine"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[] {1})))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var refused = client.send(chunked, HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(411);
            assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        }
    }

    private List<String> held(String key) {
        return database.query("select id::text from quarantine where key = $1 and state = 'held'", key).stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static io.restassured.specification.RequestSpecification asOperator() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN);
    }

    @Test
    void everyChannelIsSafeByDefaultAndAnUnsafeOneIsFound() {
        Config config = ConfigProvider.getConfig();

        assertThat(ChannelRules.channels(config)).containsExactly("discovered");
        assertThat(ChannelRules.problems(config)).isEmpty();

        Config careless = new SmallRyeConfigBuilder()
                .withSources(
                        new PropertiesConfigSource(Map.of("mp.messaging.incoming.loose.topic", "t"), "careless", 100))
                .build();
        assertThat(ChannelRules.problems(careless))
                .contains(
                        "loose: failure-strategy is missing, not dead-letter-queue",
                        "loose: dead-letter-queue.topic is missing");
    }

    @Test
    void theMetricsStandUnderTheirPublicNames() {
        given().get("/anything").then().statusCode(401);
        var event = Samples.discovered("github_901");
        wire.send(event);
        wire.send(event);
        wire.sendRaw(Topic.DISCOVERED, "github_902", new byte[0]);

        await().atMost(SOON)
                .until(() -> wire.events(Topic.NOTICES, "github_902").size() == 1);
        await().atMost(SOON)
                .until(() -> wire.events(Topic.COMPLETED, "github_901").size() == 1);
        assertThat(given().get("/q/metrics").asString())
                .contains(
                        "outbox_pending ",
                        "outbox_oldest_seconds ",
                        "quarantine_held ",
                        "http_server_requests_seconds_count{",
                        "jvm_memory_used_bytes{area=\"heap\"",
                        "process_cpu_usage ",
                        "quarantine_total{reason=\"not_a_cloudevent\"}",
                        "inbox_duplicates_total{stage=\"runtime-test\"}",
                        "stage_duration_seconds_count{stage=\"runtime-test\"}",
                        "stage_duration_seconds_count{stage=\"finish\"}",
                        "stage_duration_seconds_bucket{stage=\"finish\",le=\"0.05\"}");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(given().get("/q/metrics").asString())
                                .contains(
                                        "consumer_lag{group=\"aigentsy.runtime-test\",topic=\"opportunities.discovered\"} 0.0"));
    }

    @Test
    void everyRequestWithoutTheTokenIsRefusedExceptHealthAndMetrics() {
        given().get("/anything").then().statusCode(401).contentType("application/problem+json");
        given().get("/q/openapi").then().statusCode(401);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        given().header("Authorization", "Bearer " + LocalServers.TOKEN)
                .get("/anything")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
