package com.aigentsy.pipeline.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalToStartIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "too-short", "                    "})
    void aServiceThatNobodyHasToAuthenticateToDoesNotListen(String token) throws InterruptedException {
        var environment = Map.of("AIGENTSY_TOKEN", token, "QUARKUS_HTTP_HOST", "0.0.0.0");
        try (var service = LoneService.start(folder, environment)) {
            boolean ended = service.process().waitFor(120, TimeUnit.SECONDS);

            assertThat(ended).as(service.output()).isTrue();
            assertThat(service.process().exitValue()).isEqualTo(1);
            assertThat(service.output()).contains("AIGENTSY_TOKEN is not set").doesNotContain("Listening on");
        }
    }
}
