package com.aigentsy.execution.validation.job.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The folder {@code /app/app} of the service's image, with a jar of just those packages that run in a pod. */
final class Image {

    private static final List<String> PACKAGES =
            List.of("com/aigentsy/execution/validation/job/pod", "com/aigentsy/execution/validation/sandbox");

    private Image() {}

    static Path in(Path folder) {
        Path classes = Path.of("target/classes").toAbsolutePath();
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("service.jar")))) {
            for (String name : PACKAGES) {
                try (Stream<Path> files = Files.walk(classes.resolve(name))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                        Files.copy(file, jar);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
