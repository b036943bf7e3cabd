package com.aigentsy.pipeline.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All objects of a set of manifests, with the names that kustomizations generate. */
record Manifests(List<Manifest> objects, List<Manifest> kustomizations) {

    static final YAMLMapper YAML = new YAMLMapper();

    /** The files as they are, patches included; nothing is rendered. */
    static Manifests in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Manifest> all = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> parse(folder.relativize(file).toString(), read(file)).stream())
                    .toList();
            return of(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code kubectl kustomize} printed. */
    static Manifests rendered(String source, String yaml) {
        return of(parse(source, yaml));
    }

    private static Manifests of(List<Manifest> all) {
        Predicate<Manifest> kustomize = manifest -> manifest.is("Kustomization", "Component");
        return new Manifests(
                all.stream().filter(kustomize.negate()).toList(),
                all.stream().filter(kustomize).toList());
    }

    private static List<Manifest> parse(String source, String yaml) {
        var documents = new ArrayList<Manifest>();
        try (var parser = YAML.getFactory().createParser(yaml)) {
            YAML.readValues(parser, JsonNode.class).forEachRemaining(object -> {
                if (object.isObject()) {
                    documents.add(new Manifest(source, object));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(source + " is not YAML", e);
        }
        return documents;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Manifest> of(String... kinds) {
        return objects.stream().filter(manifest -> manifest.is(kinds));
    }

    Manifests with(Manifest changed) {
        var others = objects.stream()
                .filter(manifest -> !manifest.title().equals(changed.title()))
                .toList();
        return new Manifests(Stream.concat(others.stream(), Stream.of(changed)).toList(), kustomizations);
    }
}
