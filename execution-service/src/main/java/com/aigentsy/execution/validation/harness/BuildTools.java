package com.aigentsy.execution.validation.harness;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tools whose own file says that they run the tests; all of them without a network. */
final class BuildTools {

    private static final Pattern MAKE_TEST = Pattern.compile("(?m)^(test|check)\\s*:(?!=)");

    private static final String MAVEN = "exec mvn -o -B -ntp -Dmaven.test.failure.ignore=false test";
    private static final String GRADLE = "export GRADLE_USER_HOME=${GRADLE_USER_HOME:-/tmp/gradle}\n"
            + "if command -v gradle >/dev/null; then exec gradle --offline --no-daemon --console=plain test;"
            + " else exec sh ./gradlew --offline --no-daemon --console=plain test; fi";
    private static final String GO =
            "GOFLAGS=-mod=mod GOPROXY=${GOPROXY:-off} GOCACHE=/tmp/go-cache GOPATH=/tmp/go exec go test -v ./...";
    private static final String CARGO = "CARGO_HOME=${CARGO_HOME:-/tmp/cargo} exec cargo test --offline --no-fail-fast";

    private BuildTools() {}

    static Optional<Harness> maven(Path root) {
        return Sources.onlyIf(
                Sources.has(root, "pom.xml"),
                Harness.script("mvn -o -B test", MAVEN).leaving(everyModule("target/surefire-reports/TEST-*.xml")));
    }

    static Optional<Harness> gradle(Path root) {
        return Sources.onlyIf(
                Sources.has(root, "build.gradle") || Sources.has(root, "build.gradle.kts"),
                Harness.script("gradle --offline test", GRADLE).leaving(everyModule("build/test-results/test/*.xml")));
    }

    static Optional<Harness> go(Path root) {
        return Sources.onlyIf(Sources.has(root, "go.mod"), Harness.script("go test -v ./...", GO));
    }

    static Optional<Harness> cargo(Path root) {
        return Sources.onlyIf(Sources.has(root, "Cargo.toml"), Harness.script("cargo test --offline", CARGO));
    }

    /** "make test", or "make check" where there is only that. */
    static Optional<Harness> make(Path root) {
        String text = Sources.text(root.resolve("Makefile"));
        var targets =
                MAKE_TEST.matcher(text).results().map(found -> found.group(1)).toList();
        String target = "make " + (targets.contains("test") ? "test" : "check");
        return Sources.onlyIf(!targets.isEmpty(), Harness.program(target, target));
    }

    private static String everyModule(String pattern) {
        return pattern + " */" + pattern + " */*/" + pattern;
    }
}
