package com.aigentsy.discovery;

import static com.aigentsy.discovery.Caller.authorised;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "discovery"))
@QuarkusTestResource(GitHubStandIn.class)
class RequestsIT {

    private static final String PROBLEM = "application/problem+json";

    @BeforeEach
    void emptyGitHub() {
        GitHubStandIn.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
            {not json ¦ 400 ¦
            [] ¦ 400 ¦
            "text" ¦ 400 ¦
            {"platforms": "github"} ¦ 400 ¦ platforms
            {"platforms": [null]} ¦ 400 ¦ there are github
            {"platforms": ["myspace"]} ¦ 400 ¦ there are github
            {"dimensions": ["astrology"]} ¦ 400 ¦ pain_points
            {"urls": ["https://evil.example/acme/parser/issues/7"]} ¦ 400 ¦ <owner>/<repository>/issues/<number>
            {"urls": ["file:///etc/passwd"]} ¦ 400 ¦ no issue's page
            {"max_executions": -1} ¦ 400 ¦ max_executions
            {"max_executions": "many"} ¦ 400 ¦ max_executions
            {"max_executions": 99999999999999} ¦ 400 ¦ max_executions
            {} trailing ¦ 400 ¦
            """)
    void aBadTriggerIsAProblemThatSaysWhatToDo(String body, int status, String detail) {
        for (String path : new String[] {"/discoveries", "/execution/discover-and-execute"}) {
            authorised()
                    .contentType("application/json")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(status)
                    .contentType(PROBLEM)
                    .body("detail", containsString(detail == null ? "" : detail));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/discoveries",
        "POST,/execution/discover-and-execute",
        "GET,/discoveries/run_1",
        "GET,/execution/discover-and-execute",
        "GET,/sources"
    })
    void nothingIsToldOrDoneWithoutTheToken(String method, String path) {
        given().request(method, path).then().statusCode(401).contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/discoveries/run_none", "/discoveries/%00", "/discoveries/..%2f..%2fetc", "/nowhere"})
    void whatDoesNotExistIsNotFound(String path) {
        authorised().urlEncodingEnabled(false).get(path).then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void tooMuchIsRefused() {
        authorised()
                .contentType("application/json")
                .body("{\"platforms\": [\"" + "x".repeat(1_100_000) + "\"]}")
                .post("/discoveries")
                .then()
                .statusCode(413)
                .contentType(PROBLEM);
    }

    @Test
    void anEmptyTriggerMeansEverything() {
        authorised().post("/discoveries").then().statusCode(202).body("state", equalTo("running"));
    }

    @Test
    void theSameKeyWithTheSameRequestIsTheSameRun() {
        String first = keyed("key-1", "{\"max_executions\": 3}")
                .statusCode(202)
                .extract()
                .asString();
        String again = keyed("key-1", "{ \"max_executions\" : 3 }")
                .statusCode(202)
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        keyed("key-2", "{\"max_executions\": 3}").statusCode(202);
        keyed("key-2", "{\"max_executions\": 4}")
                .statusCode(422)
                .contentType(PROBLEM)
                .body("detail", containsString("new key"));
        keyed("x".repeat(201), "{}").statusCode(400).contentType(PROBLEM);
    }

    private static ValidatableResponse keyed(String key, String body) {
        return authorised()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/discoveries")
                .then();
    }

    @Test
    void theSourcesAreNamedAndTheMissingOnesToo() {
        authorised()
                .get("/sources")
                .then()
                .statusCode(200)
                .body("items.source", hasItems("github-issues", "pain_points"))
                .body("items.find { it.source == 'github-issues' }.enabled", equalTo(true))
                .body("items.find { it.source == 'pain_points' }.reason", equalTo("no connector"));
    }
}
