package com.aigentsy.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ServiceEnvironmentTest {

    private static final Map<String, String> REAL_KEYS = Map.of(
            "GITHUB_TOKEN", "ghp_real",
            "ANTHROPIC_API_KEY", "sk-real",
            "OPENAI_API_KEY", "sk-real-too",
            "GEMINI_API_KEY", "gem-real",
            "SENDGRID_API_KEY", "sg-real");

    @TempDir
    Path dir;

    @ParameterizedTest
    @EnumSource(value = ServiceName.class, names = "EXECUTION", mode = Mode.EXCLUDE)
    void onlyExecutionHasModelKeysAndTheSigningKey(ServiceName service) {
        assertThat(environment(Map.of(), service))
                .doesNotContainKeys("ANTHROPIC_API_KEY", "OPENAI_API_KEY", "GEMINI_API_KEY", "APPROVAL_SIGNING_KEY")
                .doesNotContainValue(secrets().get(StackSecrets.SIGNING));
        assertThat(environment(Map.of(), ServiceName.EXECUTION))
                .containsKeys("ANTHROPIC_API_KEY", "OPENAI_API_KEY", "APPROVAL_SIGNING_KEY");
    }

    @ParameterizedTest
    @EnumSource(value = ServiceName.class, names = "GATEWAY", mode = Mode.EXCLUDE)
    void onlyTheGatewayCanWriteToAPlatform(ServiceName service) {
        assertThat(environment(Map.of(), service))
                .doesNotContainKeys("GITHUB_TOKEN", "SENDGRID_API_KEY")
                .doesNotContainValue(secrets().get(StackSecrets.FORGE_WRITE));
        assertThat(environment(Map.of(), ServiceName.GATEWAY)).containsKeys("GITHUB_TOKEN", "APPROVAL_VERIFY_KEY");
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void aRealKeyAloneReachesNobody(ServiceName service) {
        assertThat(environment(REAL_KEYS, service).values()).doesNotContainAnyElementsOf(REAL_KEYS.values());
    }

    @Test
    void aBaseUrlReplacesItsStandInAndTakesItsKeyAlong() {
        var given = new HashMap<>(REAL_KEYS);
        given.put("ANTHROPIC_BASE_URL", "http://127.0.0.1:9/");

        var execution = environment(given, ServiceName.EXECUTION);

        assertThat(execution)
                .containsEntry("ANTHROPIC_BASE_URL", "http://127.0.0.1:9/")
                .containsEntry("ANTHROPIC_API_KEY", "sk-real")
                .containsEntry("OPENAI_BASE_URL", "http://127.0.0.1:13001/v1")
                .doesNotContainValue("sk-real-too")
                .containsEntry("AIGENTSY_WORLD", "local");
    }

    @Test
    void aFurtherModelServerIsThereForExecutionOnceItsAddressIsGiven() {
        var given = Map.of("OLLAMA_BASE_URL", "http://127.0.0.1:11434", "OLLAMA_MODEL", "coder");

        assertThat(environment(given, ServiceName.EXECUTION)).containsAllEntriesOf(given);
        assertThat(environment(given, ServiceName.SCORING)).doesNotContainKeys("OLLAMA_BASE_URL", "OLLAMA_MODEL");
        assertThat(environment(Map.of("OLLAMA_MODEL", "coder"), ServiceName.EXECUTION))
                .doesNotContainKey("OLLAMA_MODEL");
    }

    @Test
    void anAddressElsewhereMakesTheWorldRealAndDropsTheLocalLimits() {
        var gateway = environment(Map.of("SENDGRID_BASE_URL", "https://api.sendgrid.com"), ServiceName.GATEWAY);

        assertThat(gateway).containsEntry("AIGENTSY_WORLD", "real").doesNotContainKey("AIGENTSY_POLICY_GITHUB_PER_DAY");
        assertThat(environment(Map.of(), ServiceName.GATEWAY))
                .containsEntry("AIGENTSY_POLICY_GITHUB_PER_DAY", "100000");
    }

    @Test
    void aServiceKnowsItsOwnDatabaseRoleOnly() {
        assertThat(environment(Map.of(), ServiceName.GATEWAY))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "gateway")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "pw-gateway")
                .doesNotContainValue("pw-execution");
    }

    @Test
    void policyIsInheritedAndSecretsAreNot() {
        var given = Map.of("AIGENTSY_BUDGET_DAY_USD", "3", "AIGENTSY_OTHER_SECRET", "s", "AWS_SECRET", "t");

        assertThat(environment(given, ServiceName.EXECUTION))
                .containsEntry("AIGENTSY_BUDGET_DAY_USD", "3")
                .doesNotContainKeys("AIGENTSY_OTHER_SECRET", "AWS_SECRET");
    }

    @Test
    void replicasShareARoleAndNothingThatTheyWouldFightOver() {
        var first = environment(Map.of(), new Replica(ServiceName.EXECUTION, 1, 8083));
        var second = environment(Map.of(), new Replica(ServiceName.EXECUTION, 2, 40001));

        assertThat(second)
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "execution")
                .containsEntry("QUARKUS_HTTP_PORT", "40001")
                .containsEntry("AIGENTSY_INSTANCE", "2");
        assertThat(first).containsEntry("AIGENTSY_INSTANCE", "1");
    }

    @Test
    void secretsAreTheSameAfterARestart() {
        assertThat(secrets().values()).isEqualTo(secrets().values());
        assertThat(dir.resolve("token")).hasContent(secrets().token());
    }

    private Map<String, String> environment(Map<String, String> given, ServiceName service) {
        return environment(given, new Replica(service, 1, 8080));
    }

    private Map<String, String> environment(Map<String, String> given, Replica replica) {
        var passwords = new HashMap<String, String>();
        for (var each : ServiceName.values()) {
            passwords.put(each.slug(), "pw-" + each.slug());
        }
        var servers = new Servers(
                "127.0.0.1:19092",
                "postgresql://127.0.0.1:15432/aigentsy",
                "http://127.0.0.1:13000",
                "http://127.0.0.1:13001",
                passwords);
        var settings = new StackSettings(dir, new Home(dir), given, List.of());
        return new ServiceEnvironment(settings, secrets(), servers).of(replica);
    }

    private StackSecrets secrets() {
        return StackSecrets.in(new Home(dir));
    }
}
