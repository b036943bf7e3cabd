package com.aigentsy.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteClassTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /q/health/ready, PROBE",
        "GET, /q/metrics, PROBE",
        "HEAD, /q/health, PROBE",
        "POST, /q/health, STRANGER",
        "GET, /q/healthy, STRANGER",
        "GET, /q/metrics/../openapi, STRANGER",
        "GET, /q/openapi, STRANGER",
        "POST, /webhooks/github, WEBHOOK",
        "POST, /webhooks/../approvals, STRANGER",
        "GET, /approvals, STRANGER",
    })
    void withoutTheTokenOnlyProbesAndWebhooksArePassed(String method, String path, RouteClass expected) {
        assertThat(RouteClass.of(method, path, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"GET, READ", "HEAD, READ", "POST, WRITE", "PUT, WRITE", "DELETE, WRITE", "TRACE, WRITE"})
    void theOperatorReadsAndWrites(String method, RouteClass expected) {
        assertThat(RouteClass.of(method, "/approvals", true)).isEqualTo(expected);
    }
}
