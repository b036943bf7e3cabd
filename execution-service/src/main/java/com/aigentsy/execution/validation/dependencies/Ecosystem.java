package com.aigentsy.execution.validation.dependencies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of packages: where its tool finds them in the sandbox, the port of the sandbox's loopback its proxy is met at, and
 * the files that ask for some. What its tool is told to do is a shell script, {@code dependencies/<name>.sh}.
 */
enum Ecosystem {
    MAVEN("m2/repository", 4001, List.of("pom.xml")),
    NPM("npm", 4002, List.of("package.json")),
    PIP(
            "pip",
            4003,
            List.of("requirements.txt", "requirements-dev.txt", "requirements-test.txt", "pyproject.toml", "setup.py")),
    GO("go", 4004, List.of("go.mod")),
    CARGO("cargo", 4005, List.of("Cargo.toml"));

    private final String folder;
    private final int port;
    private final List<String> files;

    Ecosystem(String folder, int port, List<String> files) {
        this.folder = folder;
        this.port = port;
        this.files = files;
    }

    static Optional<Ecosystem> called(String name) {
        return Arrays.stream(values()).filter(one -> one.title().equals(name)).findFirst();
    }

    static String titles(Stream<Ecosystem> some) {
        return some.map(Ecosystem::title).collect(Collectors.joining(", "));
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Below the folder of all packages. */
    String folder() {
        return folder;
    }

    int port() {
        return port;
    }

    boolean isAskedForIn(Path tree) {
        return files.stream().anyMatch(file -> Files.isRegularFile(tree.resolve(file)));
    }

    /** Fills the folder; where the tool itself is missing, says so. */
    String fetching() {
        return script() + "if command -v $tool >/dev/null; then mkdir -p $folder; point; ( fetch ) || failed=1\n"
                + "else echo \"[$tool is not installed here]\"; failed=1; fi\n";
    }

    /** Points the tool at the folder, if there is one. */
    String using() {
        return script() + "if [ -d $folder ]; then point; use; fi\n";
    }

    private String script() {
        try (InputStream script =
                Objects.requireNonNull(Ecosystem.class.getResourceAsStream("/dependencies/" + title() + ".sh"))) {
            return "folder=/packages/" + folder + "\n" + new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
