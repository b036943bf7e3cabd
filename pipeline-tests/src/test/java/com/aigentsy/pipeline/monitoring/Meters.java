package com.aigentsy.pipeline.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Metrics and labels the services have, as the code that registers them spells them. */
final class Meters {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9_]*)\"");
    private static final Pattern SUFFIX = Pattern.compile("_(total|bucket|count|sum|max)$");
    private static final Set<String> OF_LIBRARIES =
            Set.of("up", "http_server_requests_seconds_count", "jvm_memory_used_bytes", "process_cpu_usage");
    private static final Set<String> LABELS_OF_LIBRARIES = Set.of("area", "status", "le");
    private static final Set<String> LABELS_OF_THE_SCRAPE = Set.of("app_kubernetes_io_name", "pod", "job");

    private final Set<String> named;

    private Meters(Set<String> named) {
        this.named = named;
    }

    static Meters of(Path repository) {
        try (Stream<Path> files = Files.walk(repository)) {
            return new Meters(files.filter(file -> file.toString().endsWith(".java")
                            && file.toString().contains("/src/main/")
                            && !file.toString().contains("/target/"))
                    .map(Meters::read)
                    .filter(code -> code.contains("io.micrometer.core"))
                    .flatMap(code -> LITERAL.matcher(code).results())
                    .map(literal -> literal.group(1))
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an expression asks for and no service has. */
    List<String> unknown(String promql) {
        Expression expression = Expression.of(promql);
        var unknown = new ArrayList<String>();
        expression.metrics().stream()
                .filter(name -> !OF_LIBRARIES.contains(name))
                .filter(name -> !named.contains(name)
                        && !named.contains(SUFFIX.matcher(name).replaceFirst("")))
                .forEach(unknown::add);
        expression.labels().stream()
                .filter(label -> Stream.of(LABELS_OF_LIBRARIES, LABELS_OF_THE_SCRAPE, named)
                        .noneMatch(known -> known.contains(label)))
                .forEach(unknown::add);
        return unknown;
    }
}
