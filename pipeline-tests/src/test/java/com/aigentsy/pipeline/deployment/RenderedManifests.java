package com.aigentsy.pipeline.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Renders base, every overlay, and base with each component, with {@code kubectl kustomize}, and inspects the result. */
final class RenderedManifests {

    private RenderedManifests() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path repository = Path.of(arguments.length == 0 ? "." : arguments[0])
                .toAbsolutePath()
                .normalize();
        Path scratch = Files.createTempDirectory("k8s");
        copy(repository.resolve("k8s"), scratch);
        boolean good = true;
        for (Path folder : folders(scratch)) {
            List<String> problems = problems(repository, folder);
            System.out.println(scratch.relativize(folder) + ": " + (problems.isEmpty() ? "good" : problems));
            good &= problems.isEmpty();
        }
        System.exit(good ? 0 : 1);
    }

    private static List<Path> folders(Path scratch) throws IOException {
        for (Path component : children(scratch.resolve("components"))) {
            Path alone = Files.createDirectories(scratch.resolve("alone/" + component.getFileName()));
            Files.writeString(
                    alone.resolve("kustomization.yaml"),
                    "resources:\n- ../../base\ncomponents:\n- ../../components/" + component.getFileName() + "\n");
        }
        return Stream.of(
                        Stream.of(scratch.resolve("base")),
                        children(scratch.resolve("overlays")).stream(),
                        children(scratch.resolve("alone")).stream())
                .flatMap(all -> all)
                .toList();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static List<String> problems(Path repository, Path folder) throws IOException, InterruptedException {
        Path output = Files.createTempFile("rendered", ".yaml");
        int exit = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return exit == 0
                ? new Inspection(repository)
                        .problems(Manifests.rendered(folder.getFileName().toString(), Manifests.read(output)))
                : List.of(Manifests.read(output));
    }
}
