package com.aigentsy.execution.validation.harness;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The test script of a package, made to name its tests where we know the tool; or Node's own runner. */
final class NodeTests {

    private static final Pattern SCRIPT = Pattern.compile("\"test\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FILE = Pattern.compile(".*[.-]test\\.[cm]?js|test\\.[cm]?js|test-.*\\.[cm]?js");

    private NodeTests() {}

    static Optional<Harness> in(Path root) {
        Optional<Harness> own = Sources.onlyIf(
                !Sources.files(root, FILE).isEmpty(),
                Harness.script("node --test", "exec node --test --test-reporter=tap"));
        return script(root).map(NodeTests::of).or(() -> own);
    }

    /** What the package says its tests are. */
    static Optional<String> script(Path root) {
        return SCRIPT.matcher(Sources.text(root.resolve("package.json")))
                .results()
                .map(found -> found.group(1))
                .filter(script -> !script.contains("no test specified"))
                .findFirst();
    }

    private static Harness of(String script) {
        if (script.matches("node --test(?: [\\w./* -]*)?")) {
            return Harness.script(script, script.replaceFirst("node --test", "node --test --test-reporter=tap"));
        }
        String verbose = script.matches("jest\\b.*") ? " -- --verbose" : "";
        return Harness.program(
                "npm test", "npm test --silent" + (script.matches("vitest\\b.*") ? " -- --reporter=verbose" : verbose));
    }
}
