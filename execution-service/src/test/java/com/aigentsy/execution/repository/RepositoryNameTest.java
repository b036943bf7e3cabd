package com.aigentsy.execution.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryNameTest {

    @Test
    void buildsTheUrlFromItsParts() {
        RepositoryName name = RepositoryName.parse("acme-2/till.js").orElseThrow();
        assertThat(name.on("http://127.0.0.1:13000/")).isEqualTo("http://127.0.0.1:13000/acme-2/till.js.git");
        assertThat(name).hasToString("acme-2/till.js");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "till",
                "acme/",
                "/till",
                "acme/till/x",
                "acme/..",
                "../till",
                "acme/till.git",
                "acme/ti ll",
                "acme@evil.example/till",
                "acme/till?x",
                "acme/till#x",
                "https://evil.example/acme/till",
                "-acme/till",
                "acme/till\n",
                "acme/.",
                "ac\u0000me/till"
            })
    void acceptsNothingElse(String text) {
        assertThat(RepositoryName.parse(text)).isEmpty();
    }
}
