package com.aigentsy.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;

/** The running service as a test sees it from outside: over Kafka and as the operator over HTTP. */
record Observed(Wire wire) {

    static final Duration SOON = Duration.ofSeconds(30);

    /** Waits for the one event on the topic with this key. */
    Envelope<?> only(Topic topic, String key) {
        await().atMost(SOON).until(() -> !wire.events(topic, key).isEmpty());
        List<Envelope<?>> found = wire.events(topic, key);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN);
    }
}
