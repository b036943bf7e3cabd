package com.aigentsy.runtime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Topic;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/** What happens when the ground goes away under a running service: nothing lost, nothing twice, nothing quarantined. */
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "scoring"))
class OutageIT {

    private static final int MANY = 300;
    private static final Duration SOON = Duration.ofSeconds(120);

    private final Wire wire = new Wire();

    @Inject
    Database database;

    @Test
    void aDatabaseKilledThreeTimesUnderLoadIsWaitedFor() {
        LocalServers.killPostgres(Duration.ofSeconds(1));
        for (int round = 0; round < 3; round++) {
            wire.sendAll(events("github_80" + round + "_"));
            LocalServers.killPostgres(Duration.ofSeconds(2));
        }

        await().atMost(SOON).until(() -> completed("github_80") == 3L * MANY);
        assertThat(everythingHandledOnce("github_80")).isEqualTo(3L * MANY);
        assertThat(number("select count(*) from quarantine where key like 'github_80%'"))
                .isZero();
    }

    @Test
    void aRelayThatLosesItsLeadershipInFlightRepeatsTheSameEventIds() {
        wire.sendAll(events("github_81_"));
        for (int round = 0; round < 5; round++) {
            String next = "github_81_" + 50 * round;
            await().atMost(SOON).until(() -> number("select count(*) from outbox where key = '" + next + "'") > 0);
            number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where application_name = 'outbox-relay'");
        }

        await().atMost(SOON).until(() -> completed("github_81") == MANY);
        Map<String, Set<String>> idsOfKey =
                wire.records(Topic.SCORED, record -> record.key().startsWith("github_81_")).stream()
                        .collect(Collectors.groupingBy(
                                record -> record.key(),
                                Collectors.mapping(
                                        record -> new String(record.headers()
                                                .lastHeader(CloudEvents.ID)
                                                .value()),
                                        Collectors.toSet())));
        assertThat(idsOfKey)
                .hasSize(MANY)
                .allSatisfy((key, ids) -> assertThat(ids).hasSize(1));
        assertThat(everythingHandledOnce("github_81")).isEqualTo(MANY);
    }

    @Test
    void partitionsTakenAwayInTheMiddleOfABatchAreCommittedOnce() {
        wire.sendAll(events("github_82_"));
        for (int round = 0; round < 3; round++) {
            try (var rival = new KafkaConsumer<>(
                    Map.<String, Object>of(
                            "bootstrap.servers", LocalServers.servers().brokers(),
                            "group.id", "aigentsy.runtime-test",
                            "partition.assignment.strategy",
                                    "org.apache.kafka.clients.consumer.CooperativeStickyAssignor",
                            "enable.auto.commit", false,
                            "auto.offset.reset", "earliest"),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer())) {
                rival.subscribe(List.of(Topic.DISCOVERED.topicName()));
                await().atMost(SOON).until(() -> {
                    rival.poll(Duration.ofMillis(200));
                    return !rival.assignment().isEmpty();
                });
            }
        }

        await().atMost(SOON).until(() -> completed("github_82") == MANY);
        assertThat(everythingHandledOnce("github_82")).isEqualTo(MANY);
    }

    @Test
    void afterTheBrokerLostItsDiskEverythingIsPublishedAgainAndAbsorbed() {
        List<ProducerRecord<String, byte[]>> events = events("github_83_");
        wire.sendAll(events);
        await().atMost(SOON).until(() -> completed("github_83") == MANY);
        Set<String> said = ids("select event_id::text from outbox");

        LocalServers.loseBroker();
        assertThat(onTopics()).isEmpty();
        int rows = redrive("{}");
        wire.sendAll(events);

        assertThat(rows).isEqualTo(said.size());
        await().atMost(SOON).until(() -> onTopics().containsAll(said));
        wire.send(Samples.discovered("github_84_after"));
        await().atMost(SOON).until(() -> completed("github_84") == 1);
        assertThat(everythingHandledOnce("github_83")).isEqualTo(MANY);
        assertThat(redrive("{\"topic\": \"opportunities.priced\"}")).isZero();
        assertThat(redrive("{\"since\": \"2100-01-01T00:00:00Z\"}")).isZero();
        asOperator()
                .body("{\"topic\": \"nonsense\"}")
                .post("/outbox/redrive")
                .then()
                .statusCode(400);
    }

    private static List<ProducerRecord<String, byte[]>> events(String prefix) {
        return IntStream.range(0, MANY)
                .mapToObj(n -> Wire.record(Samples.discovered(prefix + n)))
                .toList();
    }

    private int redrive(String selection) {
        return asOperator()
                .body(selection)
                .post("/outbox/redrive")
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
    }

    private static io.restassured.specification.RequestSpecification asOperator() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN).contentType("application/json");
    }

    private Set<String> onTopics() {
        return List.of(Topic.SCORED, Topic.COMPLETED, Topic.NOTICES).stream()
                .flatMap(topic -> wire.records(topic, record -> true).stream())
                .map(record ->
                        new String(record.headers().lastHeader(CloudEvents.ID).value()))
                .collect(Collectors.toSet());
    }

    private Set<String> ids(String sql) {
        return database.query(sql).stream().map(row -> row.getString(0)).collect(Collectors.toSet());
    }

    /** Published, and all that came before it. */
    private long completed(String prefix) {
        return number("select count(*) from outbox where topic = 'opportunities.completed' and key like '" + prefix
                + "%' and published_at is not null");
    }

    private long everythingHandledOnce(String prefix) {
        String handled = " from handled where key like '" + prefix + "%'";
        long all = number("select count(*)" + handled);
        assertThat(number("select count(distinct event_id)" + handled)).isEqualTo(all);
        return all;
    }

    private long number(String sql) {
        try {
            return database.query(sql).getFirst().getLong(0);
        } catch (DatabaseAwayException e) {
            return -1;
        }
    }
}
