package com.aigentsy.outcome;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;

/** What the tests of this service do again and again: ask it as the operator, and begin with empty books. */
final class Servers {

    private Servers() {}

    static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN);
    }

    static JsonPath get(String path) {
        return operator().get(path).then().statusCode(200).extract().jsonPath();
    }

    static JsonPath post(String path) {
        return operator().post(path).then().statusCode(200).extract().jsonPath();
    }

    /** As soon as no task is left to fill them again. The inbox is kept: what an earlier test sent stays known. */
    static void emptyBooks(Database database) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        database.query("select count(*) from task").getFirst().getLong(0) == 0);
        database.transact(
                sql -> sql.update(
                        "truncate timeline, opportunity, attention, reached, funnel, outcome, tally, won_value, llm_use, model"));
    }
}
