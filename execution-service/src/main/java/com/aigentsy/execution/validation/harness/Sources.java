package com.aigentsy.execution.validation.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the detectors read of a repository. */
final class Sources {

    private static final int DEPTH = 8;

    private Sources() {}

    static Optional<Harness> onlyIf(boolean found, Harness harness) {
        return found ? Optional.of(harness) : Optional.empty();
    }

    static boolean has(Path root, String path) {
        return Files.exists(root.resolve(path));
    }

    /** By its name, wherever it lies; what was installed does not count. */
    static List<Path> files(Path root, Pattern name) {
        try (Stream<Path> all = Files.find(
                root,
                DEPTH,
                (path, attributes) -> attributes.isRegularFile()
                        && name.matcher(path.getFileName().toString()).matches()
                        && !root.relativize(path).toString().contains("node_modules"))) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where there is no such file. */
    static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
