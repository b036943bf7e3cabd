package com.aigentsy.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

    private final Hosts hosts = new Hosts("0.0.0.0", List.of("Front.example ", "*.aigentsy.svc"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8083",
                "127.0.0.1:8083",
                "[::1]",
                "[::1]:8083",
                "front.example",
                "front.example:443",
                "execution.aigentsy.svc",
                "execution-0.execution.aigentsy.svc:80"
            })
    void answersToTheNamesItHas(String host) {
        assertThat(hosts.answersTo(List.of(host))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.nip.io",
                "0.0.0.0",
                "front.example.evil.example",
                "aigentsy.svc",
                "evilaigentsy.svc",
                "localhost:port",
                "localhost, evil.example"
            })
    void answersToNoOther(String host) {
        assertThat(hosts.answersTo(List.of(host))).isFalse();
    }

    @Test
    void answersToTheAddressItListensOn() {
        assertThat(new Hosts("10.1.2.3", List.of()).answersTo(List.of("10.1.2.3:8083")))
                .isTrue();
        assertThat(hosts.answersTo(List.of("10.1.2.3:8083"))).isFalse();
    }

    @Test
    void aRequestWithoutANameOrWithTwoIsRefused() {
        assertThat(hosts.answersTo(List.of())).isFalse();
        assertThat(hosts.answersTo(List.of("localhost", "evil.example"))).isFalse();
    }
}
