package com.aigentsy.discovery;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.aigentsy.runtime.testing.LocalServers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;

/** A person who triggers runs over HTTP and reads what became of them. */
final class Caller {

    /** A run's report. */
    record Report(JsonNode json) {
        String state() {
            return json.path("state").asText();
        }

        /** The only source of the run. */
        JsonNode source() {
            return json.path("sources").path(0);
        }

        JsonNode filtered(String id) {
            return find(json.path("filtered"), id);
        }
    }

    static RequestSpecification authorised() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN);
    }

    String start(String body) {
        return start(body, "/discoveries");
    }

    String start(String body, String path) {
        return authorised()
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(202)
                .extract()
                .path("run_id");
    }

    Report report(String run) {
        return new Report(json("/discoveries/" + run));
    }

    Report completed(String run) {
        await().atMost(Duration.ofSeconds(90)).until(() -> !report(run).state().equals("running"));
        return report(run);
    }

    JsonNode latest(String id) {
        return find(json("/execution/discover-and-execute").path("opportunities"), id);
    }

    private static JsonNode json(String path) {
        String text = authorised().get(path).then().statusCode(200).extract().asString();
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static JsonNode find(JsonNode list, String id) {
        for (JsonNode one : list) {
            if (one.path("id").asText().equals(id)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }
}
