package com.aigentsy.execution.validation.job.cluster;

import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the Role in k8s/base/sandbox allows, as {@code create batch/jobs}, and what of it was used or denied. */
public final class Permissions {

    private final Set<String> granted;
    private final Set<String> used = new TreeSet<>();
    private final Set<String> denied = new TreeSet<>();

    Permissions(Path manifest) {
        granted = Stream.of(read(manifest).split("\n---\n"))
                .map(document -> new KubernetesSerialization().<Object>unmarshal(document))
                .filter(Role.class::isInstance)
                .flatMap(role -> ((Role) role).getRules().stream())
                .flatMap(Permissions::each)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path manifest) {
        try {
            return Files.readString(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> each(PolicyRule rule) {
        return rule.getApiGroups().stream()
                .flatMap(group -> rule.getResources().stream()
                        .flatMap(
                                resource -> rule.getVerbs().stream().map(verb -> verb + " " + group + "/" + resource)));
    }

    synchronized boolean allow(String request) {
        boolean allowed = granted.contains(request);
        (allowed ? used : denied).add(request);
        return allowed;
    }

    public Set<String> granted() {
        return granted;
    }

    public synchronized Set<String> used() {
        return Set.copyOf(used);
    }

    public synchronized Set<String> denied() {
        return Set.copyOf(denied);
    }
}
