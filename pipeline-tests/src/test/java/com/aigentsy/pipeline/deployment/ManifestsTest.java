package com.aigentsy.pipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Path FOLDER = REPOSITORY.resolve("k8s");

    private final Manifests manifests = Manifests.in(FOLDER);
    private final Inspection inspection = new Inspection(REPOSITORY);

    @Test
    void everyObjectIsWhatTheClusterExpectsAndEveryNamePointsAtSomething() {
        assertThat(manifests.objects()).hasSizeGreaterThan(60);
        assertThat(inspection.problems(manifests)).isEmpty();
    }

    @Test
    void everyFileIsListedByAKustomization() {
        var listed = manifests.kustomizations().stream()
                .flatMap(kustomization -> Stream.concat(
                                Manifest.each(kustomization.object().path("resources")),
                                kustomization.all("path").stream())
                        .map(entry -> FOLDER.resolve(kustomization.source())
                                .resolveSibling(entry.asText())
                                .normalize()))
                .collect(Collectors.toSet());
        assertThat(manifests.objects().stream()
                        .map(manifest -> FOLDER.resolve(manifest.source()))
                        .collect(Collectors.toSet()))
                .isSubsetOf(listed);
        assertThat(listed).allMatch(Files::exists);
    }

    @Test
    void theScriptMakesTheTopicsOfTheCode() {
        String script = Manifests.read(FOLDER.resolve("components/single-node/topics.sh"));
        assertThat(AgainstTheCode.topics().stream()
                        .map(topic -> topic.replace(".dlq", ""))
                        .filter(topic -> !script.contains(topic)))
                .isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "a misspelt field",
                        "StatefulSet",
                        "scoring",
                        "podManagmentPolicy",
                        set -> set.withObject("/spec").put("podManagmentPolicy", "Parallel")),
                fault(
                        "a selector that matches nothing",
                        "Service",
                        "gateway",
                        "selects nothing",
                        service -> service.withObject("/spec/selector").put("app.kubernetes.io/name", "gatway")),
                fault(
                        "a quantity with the wrong unit",
                        "StatefulSet",
                        "outcome",
                        "256Mb",
                        set -> ((ObjectNode) set.at("/spec/template/spec/containers/0/resources/limits"))
                                .put("memory", "256Mb")),
                fault(
                        "a port that does not exist",
                        "StatefulSet",
                        "any",
                        "808080",
                        set -> ((ObjectNode) set.at("/spec/template/spec/containers/0/ports/0"))
                                .put("containerPort", 808_080)),
                fault(
                        "a removed API version",
                        "PodDisruptionBudget",
                        "scoring",
                        "policy/v1beta1",
                        budget -> budget.put("apiVersion", "policy/v1beta1")));
    }

    private static Arguments fault(String what, String kind, String name, String told, Consumer<ObjectNode> change) {
        return Arguments.of(what, kind, name, told, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void finds(String what, String kind, String name, String told, Consumer<ObjectNode> change) {
        Manifest original = manifests
                .of(kind)
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow();
        ObjectNode object = original.object().deepCopy();
        change.accept(object);

        List<String> problems = inspection.problems(manifests.with(new Manifest(original.source(), object)));

        assertThat(problems).anyMatch(problem -> problem.contains(told));
    }
}
