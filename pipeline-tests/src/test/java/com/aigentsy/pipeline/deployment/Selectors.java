package com.aigentsy.pipeline.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Every selector finds a pod that these manifests make, except those that name an operator's or another namespace's. */
final class Selectors {

    private static final List<String> OF_OPERATORS = List.of("strimzi.io/", "cnpg.io/");

    private final List<Map<String, String>> pods;

    Selectors(Manifests manifests) {
        this.pods = manifests.objects().stream()
                .flatMap(manifest -> Stream.of(
                                "/spec/template/metadata/labels",
                                "/spec/template/pod/metadata/labels",
                                "/spec/inheritedMetadata/labels")
                        .map(manifest.object()::at))
                .filter(JsonNode::isObject)
                .map(Manifest::strings)
                .toList();
    }

    List<String> problems(Manifest manifest) {
        return Stream.concat(plain(manifest), structured(manifest.object()))
                .filter(selector -> !selector.isEmpty() && !operators(selector) && !finds(selector))
                .map(selector -> manifest.title() + ": selects nothing: " + selector)
                .toList();
    }

    private static Stream<JsonNode> plain(Manifest manifest) {
        return manifest.is("Service") ? Stream.of(manifest.object().at("/spec/selector")) : Stream.of();
    }

    /** Label selectors, except beside a namespace selector: those pods are somebody else's. */
    private static Stream<JsonNode> structured(JsonNode node) {
        Stream<JsonNode> here = Stream.of("podSelector", "selector")
                .filter(field -> !node.has("namespaceSelector"))
                .map(node::get)
                .filter(Objects::nonNull)
                .filter(selector -> selector.has("matchLabels") || selector.has("matchExpressions"));
        return Stream.concat(here, Manifest.each(node).flatMap(Selectors::structured));
    }

    private static boolean operators(JsonNode selector) {
        return Manifest.strings(selector.path("matchLabels")).keySet().stream()
                .anyMatch(label -> OF_OPERATORS.stream().anyMatch(label::startsWith));
    }

    private boolean finds(JsonNode selector) {
        boolean plain = !selector.has("matchLabels") && !selector.has("matchExpressions");
        Map<String, String> labels = Manifest.strings(plain ? selector : selector.path("matchLabels"));
        return pods.stream().anyMatch(pod -> pod.entrySet().containsAll(labels.entrySet()) && in(pod, selector));
    }

    private static boolean in(Map<String, String> pod, JsonNode selector) {
        return Manifest.each(selector.path("matchExpressions"))
                .allMatch(rule -> Manifest.each(rule.path("values"))
                        .anyMatch(value ->
                                value.asText().equals(pod.get(rule.path("key").asText()))));
    }
}
