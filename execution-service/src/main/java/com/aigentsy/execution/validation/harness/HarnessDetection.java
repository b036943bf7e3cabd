package com.aigentsy.execution.validation.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out from a repository's files how its tests are run. The first detector that answers wins: a Tests.java that
 * needs nothing but a JDK comes before build tools, which need their dependencies offline.
 */
public final class HarnessDetection {

    public static final String NOTHING_FOUND = "No tests were found: looked for Tests.java, pom.xml, package.json or"
            + " *.test.js, pytest or unittest files, go.mod, Cargo.toml, a Makefile with a test target, and *Test.java"
            + " with a main method.\n";

    private static final int DEPTH = 8;
    private static final Pattern NODE_TEST = Pattern.compile("\"test\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NODE_FILE = Pattern.compile(".*[.-]test\\.[cm]?js|test\\.[cm]?js|test-.*\\.[cm]?js");
    private static final Pattern PYTHON_FILE = Pattern.compile("test.*\\.py|.*_test\\.py");
    private static final Pattern MAKE_TEST = Pattern.compile("(?m)^test\\s*:");

    private static final String GO =
            "GOFLAGS=-mod=mod GOPROXY=off GOCACHE=/tmp/go-cache GOPATH=/tmp/go exec go test -v ./...";
    private static final String CARGO = "CARGO_HOME=/tmp/cargo exec cargo test --offline --no-fail-fast";

    private static final List<Function<Path, Optional<Harness>>> DETECTORS = List.of(
            PlainJava::atTheRoot,
            HarnessDetection::maven,
            HarnessDetection::node,
            HarnessDetection::python,
            root -> onlyIf(has(root, "go.mod"), Harness.script("go test -v ./...", GO)),
            root -> onlyIf(has(root, "Cargo.toml"), Harness.script("cargo test --offline", CARGO)),
            root -> onlyIf(MAKE_TEST.matcher(text(root.resolve("Makefile"))).find(), Harness.of("make", "test")),
            PlainJava::compiled);

    private HarnessDetection() {}

    public static Optional<Harness> in(Path root) {
        return DETECTORS.stream()
                .map(detector -> detector.apply(root))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Harness> maven(Path root) {
        String script = "if [ -d /m2 ]; then set -- -Dmaven.repo.local=/m2; fi; exec mvn -o -B -ntp \"$@\" test";
        return onlyIf(
                has(root, "pom.xml"),
                Harness.script("mvn -o -B test", script).leaving("target/surefire-reports/TEST-*.xml"));
    }

    private static Optional<Harness> node(Path root) {
        var script = NODE_TEST.matcher(text(root.resolve("package.json")));
        if (script.find() && !script.group(1).contains("no test specified")) {
            String command = script.group(1);
            return Optional.of(
                    command.startsWith("node --test ") || command.equals("node --test")
                            ? Harness.script(
                                    command, command.replaceFirst("node --test", "node --test --test-reporter=tap"))
                            : Harness.script("npm test", "exec npm test --silent"));
        }
        return onlyIf(anyFile(root, NODE_FILE), Harness.script("node --test", "exec node --test --test-reporter=tap"));
    }

    private static Optional<Harness> python(Path root) {
        String unittest = has(root, "tests/__init__.py") || !has(root, "tests")
                ? "python3 -m unittest discover -v"
                : "python3 -m unittest discover -v -s tests";
        String script = "export PYTHONPATH=/repo:/repo/src PYTHONDONTWRITEBYTECODE=1\n"
                + "if python3 -c 'import pytest' 2>/dev/null; then exec python3 -m pytest -p no:cacheprovider"
                + " --junitxml=/tmp/report.xml; else exec " + unittest + "; fi";
        return onlyIf(
                anyFile(root, PYTHON_FILE),
                Harness.script("pytest or " + unittest, script).leaving("/tmp/report.xml"));
    }

    static Optional<Harness> onlyIf(boolean found, Harness harness) {
        return found ? Optional.of(harness) : Optional.empty();
    }

    static boolean has(Path root, String path) {
        return Files.exists(root.resolve(path));
    }

    static boolean anyFile(Path root, Pattern name) {
        return !files(root, name).isEmpty();
    }

    static List<Path> files(Path root, Pattern name) {
        try (Stream<Path> all = Files.find(
                root,
                DEPTH,
                (path, attributes) -> attributes.isRegularFile()
                        && name.matcher(path.getFileName().toString()).matches()
                        && !path.toString().contains("node_modules"))) {
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
