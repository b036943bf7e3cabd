package com.aigentsy.outcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "outcome"))
class BadRequestIT {

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/execution/stats",
                "/opportunities",
                "/opportunities/github_1",
                "/pipeline/balance",
                "/pipeline/notices",
                "/learning/tables",
                "/learning/loss-reasons",
                "/learning/price-bands",
                "/learning/funnel",
                "/learning/llm",
                "/learning/models"
            })
    void answersNobodyWithoutTheToken(String path) {
        problem(given().get(path), 401);
        problem(given().header("Authorization", "Bearer wrong").get(path), 401);
        Servers.operator().get(path).then().statusCode(path.endsWith("github_1") ? 404 : 200);
        problem(Servers.operator().body("{}").contentType("application/json").post(path), 405);
        problem(Servers.operator().body(new byte[2 << 20]).post(path), 413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/opportunities?state=sold|state is one of",
                "/opportunities?limit=0|limit is a number from 1 to 500",
                "/opportunities?limit=501|limit is a number from 1 to 500",
                "/opportunities?limit=many|limit is a number from 1 to 500",
                "/opportunities?cursor=-1|cursor is not one of ours",
                "/opportunities?cursor=99999999999999999999|cursor is not one of ours",
                "/opportunities?cursor=%27%3B--|cursor is not one of ours",
                "/opportunities/a%00b|an opportunity id looks like",
                "/opportunities/%27%20or%201=1|an opportunity id looks like",
                "/pipeline/notices?cursor=x|cursor is not one of ours",
                "/pipeline/notices?limit=x|limit is a number from 1 to 500",
                "/learning/tables?table=users|table is one of",
                "/learning/funnel?cursor=x|cursor is not one of ours",
                "/learning/funnel?limit=-1|limit is a number from 1 to 500"
            })
    void saysWhatIsWrongWithAQuestion(String path, String detail) {
        Response response = Servers.operator().urlEncodingEnabled(false).get(path);
        problem(response, 400);
        assertThat(response.jsonPath().getString("detail")).startsWith(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/opportunities/github_404", "/nothing", "/learning", "/learning/secrets"})
    void saysThatThereIsNothing(String path) {
        problem(Servers.operator().get(path), 404);
    }

    private static void problem(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith(PROBLEM);
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(response.jsonPath().getString("detail")).isNotBlank();
    }
}
