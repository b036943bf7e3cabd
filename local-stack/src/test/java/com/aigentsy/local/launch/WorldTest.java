package com.aigentsy.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:1", "http://localhost:13000/api/v3", "http://127.9.9.9", "http://[::1]:80"})
    void thisMachineIsLocal(String url) {
        assertThat(new World(Map.of("GITHUB_BASE_URL", url)).local()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.github.com", "http://127.0.0.1.evil.example", "http://10.0.0.1", "nothing"})
    void everythingElseIsNot(String url) {
        var world = new World(Map.of("GITHUB_GIT_URL", url));

        assertThat(world.local()).isFalse();
        assertThat(world.elsewhere()).containsEntry("GITHUB_GIT_URL", url);
    }

    @Test
    void portsAreMovedByTheirVariablesAndNonsenseIsRefused() {
        assertThat(new StackPorts(Map.of("AIGENTSY_GATEWAY_PORT", "9084")).service(ServiceName.GATEWAY))
                .isEqualTo(9084);
        assertThat(new StackPorts(Map.of()).kafka()).isEqualTo(19092);
        assertThatThrownBy(() -> new StackPorts(Map.of("AIGENTSY_KAFKA_PORT", "70000")).kafka())
                .hasMessageContaining("AIGENTSY_KAFKA_PORT must be a port");
    }

    @Test
    void twoServersOnOnePortAreRefused() {
        assertThatThrownBy(() -> StackSettings.of(
                        Path.of("."), Map.of("AIGENTSY_GATEWAY_PORT", "9083", "AIGENTSY_MODEL_PORT", "9083")))
                .hasMessage("AIGENTSY_GATEWAY_PORT and AIGENTSY_MODEL_PORT are both 9083; give each a port of its own");
    }
}
