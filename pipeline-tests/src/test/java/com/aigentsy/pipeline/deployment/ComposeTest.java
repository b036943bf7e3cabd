package com.aigentsy.pipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.local.forge.ForgeSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Set<String> OURS = Set.of("discovery", "scoring", "execution", "gateway", "outcome");
    private static final Pattern ROUTE = Pattern.compile("(?m)^ +~(\\S+) (\\w+):8080;");

    private final JsonNode compose = compose();

    private static JsonNode compose() {
        try {
            return Manifests.YAML.readTree(Files.readString(REPOSITORY.resolve("docker-compose.yml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode service(String name) {
        return compose.at("/services/" + name);
    }

    @Test
    void theFiveServicesAreReadOnlyAndWithoutCapabilities() {
        assertThat(OURS)
                .allSatisfy(name -> assertThat(service(name).toString()
                                + compose.path("x-service").toString())
                        .contains("read_only", "cap_drop", "no-new-privileges:true"));
    }

    @Test
    void whatIsOursOrFacesThePersonWritesToNoRootAndGainsNothing() {
        assertThat(List.of("front", "operator", "world"))
                .allSatisfy(
                        name -> assertThat(service(name).toString()).contains("read_only", "cap_drop", "security_opt"));
    }

    @Test
    void onlyExecutionAndTheLocalWorldAreLetMakeASandbox() {
        assertThat(Manifests.read(REPOSITORY.resolve("docker-compose.yml")))
                .containsOnlyOnce("systempaths=unconfined")
                .containsOnlyOnce("security_opt: *sandbox");
        assertThat(service("execution").path("security_opt").toString()).contains("systempaths=unconfined");
        assertThat(service("world").has("profiles")).isTrue();
    }

    @Test
    void theLocalWorldsAccountIsTheForges() {
        assertThat(REPOSITORY.resolve("docker/local.env"))
                .content()
                .contains("\nGITHUB_USERNAME=" + ForgeSettings.OPERATOR + "\n");
    }

    @Test
    void onlyTheFrontIsPublishedByDefaultAndOnlyToThisMachine() {
        Map<String, String> published = compose.path("services").properties().stream()
                .filter(service -> !service.getValue().has("profiles"))
                .filter(service -> service.getValue().has("ports"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        service -> service.getValue().path("ports").path(0).asText()));
        assertThat(published).containsOnlyKeys("front");
        assertThat(published.get("front")).startsWith("127.0.0.1:");
    }

    @Test
    void everyVariableIsReadBySomething() {
        Set<String> read = new AgainstTheCode(REPOSITORY).variables();
        Stream<String> given = OURS.stream().flatMap(name -> names(service(name).path("environment")));
        assertThat(Stream.concat(given, names(compose.path("x-environment")))
                        .filter(name -> !name.matches("(QUARKUS|KAFKA)_.*|<<|AIGENTSY_BUDGET_.*"))
                        .filter(name -> !read.contains(name)))
                .isEmpty();
    }

    private static Stream<String> names(JsonNode map) {
        return map.properties().stream().map(Map.Entry::getKey);
    }

    @Test
    void whatItMountsExists() {
        List<Path> mounted = compose.path("services").properties().stream()
                .flatMap(service -> Manifest.each(service.getValue().path("volumes")))
                .map(JsonNode::asText)
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> REPOSITORY.resolve(volume.split(":")[0]).normalize())
                .toList();
        assertThat(mounted).isNotEmpty().allMatch(Files::exists);
    }

    @Test
    void secretsOfOneServiceAreNotMountedByAnother() {
        assertThat(OURS)
                .allSatisfy(name -> assertThat(Manifest.each(service(name).path("volumes"))
                                .map(JsonNode::asText)
                                .filter(volume -> volume.startsWith("secrets-")))
                        .containsExactly("secrets-" + name + ":/run/aigentsy:ro"));
    }

    @ParameterizedTest
    @CsvSource({
        "/discoveries, discovery",
        "/discoveries/run_1, discovery",
        "/execution/discover-and-execute, discovery",
        "/sources, discovery",
        "/scores/github_1, scoring",
        "/models, scoring",
        "/portfolio, scoring",
        "/execution/status/exec_1, execution",
        "/executions?state=planning, execution",
        "/approvals, execution",
        "/execution/approve/exec_1, execution",
        "/execution/reject/exec_1, execution",
        "/budget/day, execution",
        "/submissions/1/resolution, gateway",
        "/webhooks/github, gateway",
        "/controls/global, gateway",
        "/execution/stats, outcome",
        "/opportunities/github_1, outcome",
        "/pipeline/balance, outcome",
        "/learning/tables, outcome",
    })
    void oneFrontServesEveryPathAndTheIngressTheSame(String path, String service) {
        assertThat(front(path)).isEqualTo(service);
        assertThat(ingress(path)).isEqualTo(service);
    }

    private static String front(String path) {
        return ROUTE.matcher(Manifests.read(REPOSITORY.resolve("docker/front.conf")))
                .results()
                .filter(route -> Pattern.compile(route.group(1)).matcher(path).find())
                .map(route -> route.group(2))
                .collect(Collectors.joining(","));
    }

    /** The longest prefix wins. */
    private static String ingress(String path) {
        return Manifests.in(REPOSITORY.resolve("k8s"))
                .of("Ingress")
                .flatMap(ingress -> Manifest.each(ingress.object().at("/spec/rules/0/http/paths")))
                .filter(rule ->
                        path.split("\\?")[0].startsWith(rule.path("path").asText()))
                .max(Comparator.comparingInt(rule -> rule.path("path").asText().length()))
                .map(rule -> rule.at("/backend/service/name").asText())
                .orElse("");
    }
}
