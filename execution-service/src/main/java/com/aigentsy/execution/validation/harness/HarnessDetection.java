package com.aigentsy.execution.validation.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds out how a repository's tests are run. A command the repository declares wins; after it a Tests.java that needs
 * nothing but a JDK, then the build tools. Where one finds no tests, the next one is asked.
 */
public final class HarnessDetection {

    public static final String NOTHING_FOUND = "No tests were found: looked for a command in .aigentsy.yml, Tests.java,"
            + " pom.xml, build.gradle, package.json or *.test.js, pytest or unittest files, go.mod, Cargo.toml, a Makefile"
            + " with a test target, and *Test.java with a main method.\n";

    private static final List<Function<Path, Optional<Harness>>> DETECTORS = List.of(
            PlainJava::atTheRoot,
            BuildTools::maven,
            BuildTools::gradle,
            NodeTests::in,
            PythonTests::suites,
            BuildTools::go,
            BuildTools::cargo,
            BuildTools::make,
            PlainJava::compiled,
            PythonTests::programs);

    private HarnessDetection() {}

    /** What may run the tests of a repository as it is, the likeliest first. */
    public static List<Harness> candidates(Path base) {
        return Stream.concat(DeclaredTests.in(base).stream(), answers(base)).toList();
    }

    /**
     * The harness that ran the base's tests and is shown as {@code chosen}, for a changed tree: the same tool, and a
     * declared command as the base declares it. A change chooses its own only where the base had none.
     */
    public static Optional<Harness> again(String chosen, Path base, Path tree) {
        Optional<Harness> declared = DeclaredTests.in(base).filter(harness -> isShownAs(chosen, harness));
        if (declared.isPresent()) {
            return declared;
        }
        for (Function<Path, Optional<Harness>> detector : DETECTORS) {
            Optional<Harness> before = detector.apply(base).filter(harness -> isShownAs(chosen, harness));
            if (before.isPresent()) {
                return detector.apply(tree).or(() -> before);
            }
        }
        return answers(tree).findFirst();
    }

    private static boolean isShownAs(String chosen, Harness harness) {
        return harness.shown().equals(chosen);
    }

    private static Stream<Harness> answers(Path root) {
        return DETECTORS.stream().map(detector -> detector.apply(root)).flatMap(Optional::stream);
    }
}
