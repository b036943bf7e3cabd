package com.aigentsy.execution.validation.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** pytest where it is installed, else unittest; and, where neither finds anything, test files that are programs. */
final class PythonTests {

    private static final Pattern FILE = Pattern.compile("test.*\\.py|.*_test\\.py");

    private static final String ENVIRONMENT =
            "export PYTHONPATH=/repo:/repo/src${PYTHONPATH:+:$PYTHONPATH} PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0\n";

    private PythonTests() {}

    static Optional<Harness> suites(Path root) {
        List<Path> files = Sources.files(root, FILE);
        String unittest = "python3 -m unittest discover -v" + folder(root);
        String pattern =
                files.stream().anyMatch(file -> file.getFileName().toString().startsWith("test"))
                        ? "test*.py"
                        : "*_test.py";
        String script = ENVIRONMENT
                + "if python3 -c 'import pytest' 2>/dev/null; then exec python3 -m pytest -p no:cacheprovider"
                + " --junitxml=/tmp/report.xml; else exec " + unittest + " -p '" + pattern + "'; fi";
        return Sources.onlyIf(
                !files.isEmpty(),
                Harness.script("pytest or " + unittest, script).leaving("/tmp/report.xml"));
    }

    /** Where the tests are no package, they are looked for in their own folder. */
    private static String folder(Path root) {
        return Stream.of("tests", "test")
                .filter(folder -> Sources.has(root, folder) && !Sources.has(root, folder + "/__init__.py"))
                .findFirst()
                .map(folder -> " -s " + folder)
                .orElse("");
    }

    static Optional<Harness> programs(Path root) {
        List<String> files = Sources.files(root, FILE).stream()
                .map(file -> root.relativize(file).toString())
                .filter(file -> file.matches("[\\w./-]+"))
                .toList();
        return Sources.onlyIf(!files.isEmpty(), Programs.inTurn(ENVIRONMENT, "python3", files));
    }
}
