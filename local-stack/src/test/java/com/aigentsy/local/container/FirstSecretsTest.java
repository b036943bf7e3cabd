package com.aigentsy.local.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.local.SecretFile;
import com.aigentsy.local.launch.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstSecretsTest {

    @TempDir
    Path dir;

    private Properties secretsOf(String service, boolean local) {
        FirstSecrets.make(dir.resolve("secrets"), new Home(dir.resolve("home")), local);
        return new SecretFile(dir.resolve("secrets").resolve(service).resolve("service.properties")).properties();
    }

    @Test
    void eachServiceGetsItsOwnAndNoOther() {
        assertThat(secretsOf("execution", true).stringPropertyNames())
                .contains("APPROVAL_SIGNING_KEY", "ANTHROPIC_API_KEY")
                .doesNotContain("APPROVAL_VERIFY_KEY", "GITHUB_TOKEN", "GITHUB_READ_TOKEN");
        assertThat(secretsOf("gateway", true).stringPropertyNames())
                .contains("APPROVAL_VERIFY_KEY", "GITHUB_TOKEN", "GITHUB_WEBHOOK_SECRET")
                .doesNotContain("APPROVAL_SIGNING_KEY", "ANTHROPIC_API_KEY");
        assertThat(List.of("scoring", "outcome"))
                .allSatisfy(service -> assertThat(secretsOf(service, true).stringPropertyNames())
                        .containsExactlyInAnyOrder("config_ordinal", "quarkus.datasource.password", "AIGENTSY_TOKEN"));
    }

    @Test
    void theRealWorldGetsNoKeyOfAStandIn() {
        assertThat(secretsOf("gateway", false).stringPropertyNames()).doesNotContain("GITHUB_TOKEN");
        assertThat(secretsOf("discovery", false).stringPropertyNames()).doesNotContain("GITHUB_READ_TOKEN");
        assertThat(secretsOf("execution", false).stringPropertyNames()).doesNotContain("ANTHROPIC_API_KEY");
    }

    @Test
    void theOperatorsDeskGetsTheTokenAndNothingElse() throws IOException {
        String token = secretsOf("scoring", true).getProperty("AIGENTSY_TOKEN");

        try (var files = Files.list(dir.resolve("secrets/operator"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).hasContent(token));
        }
    }

    @Test
    void makingThemAgainChangesNothing() {
        assertThat(secretsOf("execution", true)).isEqualTo(secretsOf("execution", true));
    }

    @Test
    void aRemovedTokenIsMadeAnewForEverybody() throws IOException {
        var first = secretsOf("scoring", true).getProperty("AIGENTSY_TOKEN");
        var kept = dir.resolve("home/secrets.properties");
        Files.write(
                kept,
                Files.readAllLines(kept).stream()
                        .filter(line -> !line.startsWith("token="))
                        .toList());

        var second = secretsOf("scoring", true).getProperty("AIGENTSY_TOKEN");

        assertThat(second).isNotEqualTo(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(dir.resolve("secrets/operator/token")).hasContent(second);
    }
}
