package com.aigentsy.pipeline.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that point at something: ConfigMaps, Secrets, services with their ports, workloads. */
final class References {

    /** The cluster's own authority, which the cluster puts there. */
    private static final String OF_EVERY_NAMESPACE = "kube-root-ca.crt";

    /** Who the user is, which only the user can say (docs/operations.md); every reference to it is optional. */
    private static final String OF_THE_USER = "aigentsy-profile";

    private final Manifests manifests;
    private final Set<String> secrets;

    /** {@code secrets}: those that are made by a script or an operator. */
    References(Manifests manifests, Set<String> secrets) {
        this.manifests = manifests;
        this.secrets = new TreeSet<>(secrets);
        this.secrets.addAll(names("Secret"));
        this.secrets.addAll(names("KafkaUser"));
    }

    List<String> problems() {
        var problems = new ArrayList<String>();
        problems.addAll(missing("ConfigMap", configMaps(), References::configMapNames));
        problems.addAll(missing("Secret", secrets, References::secretNames));
        problems.addAll(missing("Service", names("Service"), References::serviceNames));
        problems.addAll(missing("ServiceAccount", names("ServiceAccount"), References::serviceAccountNames));
        problems.addAll(missing("Role", names("Role"), References::roleNames));
        problems.addAll(missing("StatefulSet", names("StatefulSet"), References::workloadNames));
        manifests.of("Service").forEach(service -> problems.addAll(ports(service)));
        return problems;
    }

    private List<String> missing(String kind, Set<String> known, Function<Manifest, Stream<String>> named) {
        return manifests.objects().stream()
                .flatMap(manifest -> named.apply(manifest)
                        .filter(name -> !known.contains(name))
                        .map(name -> manifest.title() + ": there is no " + kind + " " + name))
                .toList();
    }

    private Set<String> names(String kind) {
        return manifests.of(kind).map(Manifest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> configMaps() {
        Set<String> names = names("ConfigMap");
        names.add(OF_EVERY_NAMESPACE);
        manifests.kustomizations().stream()
                .flatMap(kustomization -> Manifest.each(kustomization.object().path("configMapGenerator")))
                .forEach(generated -> names.add(generated.path("name").asText()));
        return names;
    }

    private static Stream<String> configMapNames(Manifest manifest) {
        return Stream.of("configMapRef", "configMapKeyRef", "configMap")
                .flatMap(field -> manifest.all(field).stream())
                .filter(reference -> !ofTheUser(reference))
                .map(reference -> reference.path("name").asText());
    }

    private static boolean ofTheUser(JsonNode reference) {
        return reference.path("name").asText().equals(OF_THE_USER)
                && reference.path("optional").asBoolean();
    }

    private static Stream<String> secretNames(Manifest manifest) {
        return Stream.concat(
                Stream.of("secretKeyRef", "passwordSecret")
                        .flatMap(field -> manifest.all(field).stream())
                        .map(reference -> reference.path("name").asText()),
                manifest.all("secretName").stream().map(JsonNode::asText));
    }

    private static Stream<String> serviceNames(Manifest manifest) {
        return switch (manifest.kind()) {
            case "Ingress" ->
                manifest.all("service").stream()
                        .map(service -> service.path("name").asText());
            case "StatefulSet" -> manifest.all("serviceName").stream().map(JsonNode::asText);
            default -> Stream.of();
        };
    }

    private static Stream<String> serviceAccountNames(Manifest manifest) {
        return Stream.concat(
                manifest.all("serviceAccountName").stream().map(JsonNode::asText),
                manifest.all("subjects").stream()
                        .flatMap(Manifest::each)
                        .map(subject -> subject.path("name").asText()));
    }

    private static Stream<String> roleNames(Manifest manifest) {
        return manifest.all("roleRef").stream().map(role -> role.path("name").asText());
    }

    private static Stream<String> workloadNames(Manifest manifest) {
        return manifest.all("scaleTargetRef").stream()
                .map(target -> target.path("name").asText());
    }

    /** The named port of a service exists on the pods behind it; a patch may have named it. */
    private List<String> ports(Manifest service) {
        Set<String> named = manifests
                .of("StatefulSet")
                .flatMap(Manifest::containers)
                .flatMap(container -> Manifest.each(container.path("ports")))
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());
        return service.all("targetPort").stream()
                .map(JsonNode::asText)
                .filter(port -> !named.contains(port))
                .map(port -> service.title() + ": no container has a port " + port)
                .toList();
    }
}
