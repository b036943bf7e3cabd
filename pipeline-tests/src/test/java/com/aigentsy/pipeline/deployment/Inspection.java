package com.aigentsy.pipeline.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is checked about a set of manifests; a problem is one line that says where and what. */
record Inspection(Path repository) {

    private static final Pattern MADE = Pattern.compile("(?m)^(?:\\[.*\\|\\| )?secret ([a-z-]+) ");
    private static final Set<String> BY_OPERATORS =
            Set.of("aigentsy-cluster-ca-cert", "kafka-lag-account", "aigentsy-tls");

    List<String> problems(Manifests manifests) {
        var problems = new ArrayList<String>();
        var selectors = new Selectors(manifests);
        for (Manifest manifest : manifests.objects()) {
            StrictModels.problem(manifest).ifPresent(problems::add);
            problems.addAll(Values.problems(manifest));
            problems.addAll(selectors.problems(manifest));
        }
        problems.addAll(new References(manifests, secrets()).problems());
        problems.addAll(new AgainstTheCode(repository).problems(manifests));
        return problems;
    }

    /** Those that k8s/secrets.sh makes, the services' database roles, and those of operators. */
    private Set<String> secrets() {
        String script = Manifests.read(repository.resolve("k8s/secrets.sh"));
        Stream<String> roles = Stream.of("postgres", "discovery", "scoring", "execution", "gateway", "outcome")
                .map(role -> "database-" + role);
        return Stream.of(MADE.matcher(script).results().map(match -> match.group(1)), roles, BY_OPERATORS.stream())
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }
}
