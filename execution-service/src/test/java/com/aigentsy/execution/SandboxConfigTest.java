package com.aigentsy.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.ExecutionConfig.Isolated;
import com.aigentsy.execution.ExecutionConfig.Isolated.Kind;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where tests are run, by what the environment says. */
class SandboxConfigTest {

    private static Isolated with(Map<String, String> environment) throws IOException {
        var properties = ExecutionConfig.class.getResource("/application.properties");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValue("java.io.tmpdir", "/tmp")
                .withSources(new PropertiesConfigSource(properties, 100))
                .withSources(new PropertiesConfigSource(environment, "environment", 300))
                .withMapping(ExecutionConfig.class)
                .withMappingIgnore("**")
                .build()
                .getConfigMapping(ExecutionConfig.class)
                .sandbox();
    }

    @Test
    void isBubblewrapWhereNothingIsSaid() throws IOException {
        assertThat(with(Map.of()).kind()).isEqualTo(Kind.BUBBLEWRAP);
    }

    @Test
    void isJobsWhereTheManifestsSaySo() throws IOException {
        Isolated sandbox = with(Map.of(
                "AIGENTSY_SANDBOX", "job",
                "AIGENTSY_SANDBOX_IMAGE", "aigentsy/execution-service:0.1.0",
                "AIGENTSY_SANDBOX_RUNTIME_CLASS", "",
                "AIGENTSY_SANDBOX_CPUS", "2"));
        assertThat(sandbox.kind()).isEqualTo(Kind.JOB);
        assertThat(sandbox.image()).contains("aigentsy/execution-service:0.1.0");
        assertThat(sandbox.runtimeClass()).isEmpty();
        assertThat(sandbox.cpus()).isEqualTo(2);
        assertThat(sandbox.namespace()).isEqualTo("aigentsy-sandbox");
        assertThat(sandbox.api()).isEqualTo("https://kubernetes.default.svc");
    }

    @Test
    void isNothingElse() {
        assertThatThrownBy(() -> with(Map.of("AIGENTSY_SANDBOX", "none"))).hasMessageContaining("sandbox.kind");
    }
}
