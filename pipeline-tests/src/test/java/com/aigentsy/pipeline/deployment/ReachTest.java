package com.aigentsy.pipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who reaches whom over the network, and who may do what in the cluster: exactly this, and nothing else. */
class ReachTest {

    private static final String OUTSIDE = "0.0.0.0/0 but 10.0.0.0/8 but 100.64.0.0/10 but 127.0.0.0/8"
            + " but 169.254.0.0/16 but 172.16.0.0/12 but 192.168.0.0/16 :443";

    private final Manifests manifests =
            Manifests.in(Path.of("").toAbsolutePath().getParent().resolve("k8s"));

    private List<String> edges(String folder) {
        return policies(folder).flatMap(NetworkEdges::of).toList();
    }

    private Stream<Manifest> policies(String folder) {
        return manifests
                .of("NetworkPolicy")
                .filter(policy -> Path.of(policy.source()).startsWith(folder))
                .filter(policy ->
                        folder.equals("base/sandbox") || !policy.source().startsWith("base/sandbox"));
    }

    @Test
    void everybodyLooksUpNamesAndOnlyThreeGoOut() {
        assertThat(edges("base"))
                .containsExactlyInAnyOrder(
                        "out: any to kube-system/kube-dns :53/udp,53",
                        "out: discovery to " + OUTSIDE,
                        "out: execution to " + OUTSIDE,
                        "out: gateway to " + OUTSIDE,
                        "out: execution to 10.0.0.0/8 :443,6443",
                        "out: execution to 172.16.0.0/12 :443,6443",
                        "out: execution to 192.168.0.0/16 :443,6443",
                        "out: execution to aigentsy-sandbox/any :8090");
    }

    @Test
    void aModelServerInTheClusterIsReachedByExecutionAlone() {
        assertThat(edges("components/own-model")).containsExactly("out: execution to ollama/ollama :11434");
    }

    @Test
    void theWayToTheClusterCanBeNarrowedToTwoAddresses() {
        assertThat(edges("components/api-server"))
                .containsExactly("out: execution to 10.96.0.1/32 :443", "out: execution to 192.0.2.10/32 :6443");
        assertThat(names("components/api-server")).isSubsetOf(names("base"));
    }

    private List<String> names(String folder) {
        return policies(folder).map(Manifest::name).toList();
    }

    @Test
    void nothingLeadsOutOfTheSandboxAndOnlyExecutionLeadsIn() {
        assertThat(edges("base/sandbox")).containsExactly("in: any from aigentsy/execution :8090");
    }

    @Test
    void whatIsNotAllowedIsDenied() {
        assertThat(manifests
                        .of("NetworkPolicy")
                        .filter(policy ->
                                policy.object().at("/spec/podSelector").isEmpty())
                        .filter(policy ->
                                policy.object().at("/spec/policyTypes").size() == 2)
                        .map(Manifest::title))
                .containsExactlyInAnyOrder(
                        "base/network.yaml NetworkPolicy/default-deny",
                        "base/sandbox/network.yaml NetworkPolicy/cut-off");
    }

    @Test
    void onlyExecutionMayAskTheClusterAndOnlyForJobsOfTheSandbox() {
        assertThat(manifests
                        .of("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding")
                        .map(Manifest::title))
                .containsExactlyInAnyOrder(
                        "base/sandbox/access.yaml Role/tests", "base/sandbox/access.yaml RoleBinding/tests");
        Manifest role = manifests.of("Role").findFirst().orElseThrow();
        assertThat(Manifest.each(role.object().path("rules")).map(ReachTest::rule))
                .containsExactlyInAnyOrder("batch/jobs: create list delete", "/pods: list", "/pods/log: get");
        Manifest binding = manifests.of("RoleBinding").findFirst().orElseThrow();
        assertThat(binding.object().at("/roleRef/name").asText()).isEqualTo("tests");
        assertThat(Manifest.each(binding.object().path("subjects")).map(Manifest::strings))
                .singleElement()
                .satisfies(subject -> assertThat(subject)
                        .containsEntry("kind", "ServiceAccount")
                        .containsEntry("name", "execution")
                        .containsEntry("namespace", "aigentsy"));
    }

    private static String rule(JsonNode rule) {
        return rule.at("/apiGroups/0").asText() + "/" + rule.at("/resources/0").asText() + ": "
                + String.join(
                        " ",
                        Manifest.each(rule.path("verbs")).map(JsonNode::asText).toList());
    }

    @Test
    void nobodyElseHoldsATokenOfTheCluster() {
        assertThat(manifests.objects().stream()
                        .filter(manifest -> !manifest.all("serviceAccountToken").isEmpty())
                        .map(Manifest::title))
                .containsExactly("base/execution.yaml StatefulSet/execution");
        assertThat(manifests.objects().stream()
                        .flatMap(manifest -> manifest.all("automountServiceAccountToken").stream())
                        .map(JsonNode::asBoolean))
                .isNotEmpty()
                .containsOnly(false);
        assertThat(manifests
                        .of("ServiceAccount")
                        .map(account -> account.object()
                                .path("automountServiceAccountToken")
                                .asBoolean(true)))
                .containsOnly(false);
    }
}
