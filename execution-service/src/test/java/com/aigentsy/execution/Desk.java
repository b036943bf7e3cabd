package com.aigentsy.execution;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.Ids;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where a test sits: it sends events, waits for what comes of them and decides as the operator would. */
final class Desk {

    static final Duration SOON = Duration.ofSeconds(60);

    final Wire wire = new Wire();

    RequestSpecification as() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN).contentType("application/json");
    }

    JsonPath offer(String id) {
        await().atMost(SOON).until(() -> !offers(id).isEmpty());
        return new JsonPath(EventJson.text(offers(id).getFirst()));
    }

    List<Map<String, Object>> offers(String id) {
        return as().get("/approvals")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.opportunity_id == '" + id + "' }");
    }

    JsonPath status(String id) {
        return new JsonPath(as().get("/execution/status/" + Ids.execution(id)).asString());
    }

    ValidatableResponse decide(String how, String id, String hash) {
        return as().body(Map.of("content_sha256", hash, "reason", "not this one"))
                .post("/execution/" + how + "/" + Ids.execution(id))
                .then();
    }

    void put(String path, String body) {
        as().body(body).put(path).then().statusCode(200);
    }

    Envelope<?> single(Topic topic, String id) {
        await().atMost(SOON).until(() -> wire.events(topic, id).size() == 1);
        return wire.events(topic, id).getFirst();
    }

    OpportunityCompleted completed(String id) {
        return (OpportunityCompleted) single(Topic.COMPLETED, id).event();
    }
}
