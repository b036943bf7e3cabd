package com.aigentsy.runtime.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = LocalServers.class,
        initArgs = {
            @ResourceArg(name = "role", value = "scoring"),
            @ResourceArg(name = "aigentsy.http.hosts", value = "front.example,*.aigentsy.svc"),
            @ResourceArg(name = "aigentsy.http.anonymous-per-second", value = "1")
        },
        restrictToAnnotatedClass = true)
class DoorIT {

    private static final String POST = "POST /webhooks/github HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.nip.io", "localhost.evil.example:8083"})
    void aNameThatWasPointedAtThisMachineIsNotAnsweredEvenWithTheToken(String name) {
        asOperator()
                .header("Host", name)
                .get("/quarantine")
                .then()
                .statusCode(421)
                .contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "front.example", "scoring.aigentsy.svc:80"})
    void theNamesItHasAreAnswered(String name) {
        asOperator().header("Host", name).get("/quarantine").then().statusCode(200);
    }

    @Test
    void probesAreAnsweredUnderAnyNameAndHoweverOften() {
        IntStream.range(0, 100)
                .forEach(_ -> given().header("Host", "10.1.2.3:8080")
                        .get("/q/health/live")
                        .then()
                        .statusCode(200));
        given().header("Host", "10.1.2.3:8080").get("/q/metrics").then().statusCode(200);
    }

    @Test
    void aRequestThatNamesNobodyOrTwoIsRefused() throws IOException {
        String token = "Authorization: Bearer " + LocalServers.TOKEN + "\r\n";

        assertThat(answer("GET /quarantine HTTP/1.0\r\n" + token + "\r\n")).startsWith("HTTP/1.0 421");
        assertThat(answer("GET /quarantine HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n" + token
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
        assertThat(answer("GET /q/health/live HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 200");
    }

    @Test
    void whoAsksTooOftenWaitsAndTheOperatorBesideThemDoesNot() throws IOException {
        String answers = answers(POST.repeat(49) + POST.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

        assertThat(answers.split("HTTP/1.1 404", -1)).hasSizeGreaterThan(10);
        assertThat(answers)
                .contains("HTTP/1.1 429 Too Many Requests")
                .contains("Retry-After: 1\r\n")
                .contains("\"status\":429");
        asOperator().get("/quarantine").then().statusCode(200);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepBrowsersOut() {
        List.of("/quarantine", "/nowhere", "/q/health/live")
                .forEach(path -> asOperator()
                        .get(path)
                        .then()
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                        .header("Referrer-Policy", "no-referrer")
                        .header("Cache-Control", "no-store"));
    }

    @Test
    void aPageOfAnotherOriginIsToldNothing() {
        asOperator()
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/quarantine")
                .then()
                .header("Access-Control-Allow-Origin", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void headersWithoutEndAreNotRead() throws IOException {
        String endless = "GET /quarantine HTTP/1.1\r\nHost: localhost\r\nX-Filler: " + "x".repeat(20_000) + "\r\n\r\n";

        assertThat(answer(endless)).startsWith("HTTP/1.1 431");
    }

    private static RequestSpecification asOperator() {
        return given().header("Authorization", "Bearer " + LocalServers.TOKEN);
    }

    private static String answer(String request) throws IOException {
        return sent(request, socket -> socket.getInputStream().readNBytes(12));
    }

    private static String answers(String requests) throws IOException {
        return sent(requests, socket -> socket.getInputStream().readAllBytes());
    }

    private interface Reading {
        byte[] from(Socket socket) throws IOException;
    }

    private static String sent(String request, Reading reading) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(reading.from(socket), StandardCharsets.ISO_8859_1);
        }
    }
}
