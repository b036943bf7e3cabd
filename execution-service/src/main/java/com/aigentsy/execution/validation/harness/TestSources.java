package com.aigentsy.execution.validation.harness;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of a repository that say what its tests demand and how they are run. A change is judged by them as they were
 * before it, whatever else it makes of them.
 */
public final class TestSources {

    private static final Pattern FOLDER = Pattern.compile(
            "(?:.*/)?(?:tests?|testing|checks?|__tests__|__mocks__|__snapshots__|specs?|test-?_?data|fixtures|e2e|node_modules|\\.mvn"
                    + "|\\.cargo|gradle|buildSrc)/.*");

    private static final Pattern NAME = Pattern.compile(
            "\\w*Tests?\\.(?:java|kt|groovy|scala)|Test[A-Z_]\\w*\\.(?:java|kt)|\\w+(?:IT|ITCase|TestCase|Spec)\\.(?:java|kt|groovy|scala)"
                    + "|test_\\w*\\.py|\\w*_test\\.py|tests?\\.py|conftest\\.py|(?:site|user)customize\\.py|.*\\.pth"
                    + "|.*[._-](?:test|spec)s?\\.[cm]?[jt]sx?|(?:test|spec)s?\\.[cm]?[jt]s|test-.*\\.[cm]?js|.*\\.snap"
                    + "|.*_test\\.(?:go|rs|c|cc|cpp|rb|sh)|test_.*\\.(?:c|cc|cpp|sh|rb)|(?:run[-_])?tests?\\.(?:sh|rs|c|rb|pl)"
                    + "|.*\\.bats|.*\\.t");

    private static final Pattern CONFIGURATION = Pattern.compile(
            "pom\\.xml|.*\\.gradle(?:\\.kts)?|gradle\\.properties|package\\.json|\\.npmrc|(?:jest|vitest|vite|babel|karma|ava|playwright)\\.config\\..*"
                    + "|\\.mocharc.*|\\.babelrc.*|tsconfig.*\\.json|pytest\\.ini|\\.pytest\\.ini|setup\\.cfg|tox\\.ini|noxfile\\.py"
                    + "|pyproject\\.toml|\\.coveragerc|go\\.(?:mod|work)|Cargo\\.toml|rust-toolchain.*|GNUmakefile|[Mm]akefile|.*\\.mk"
                    + "|junit-platform\\.properties|testng.*\\.xml|\\.aigentsy\\.yml");

    private static final Pattern PROGRAM_ROOT = Pattern.compile("(?:.*/)?src/main/.*");

    /** Sources that would stand in the place of a test library. */
    private static final Pattern SHADOW = Pattern.compile("(?:.*/)?(?:org/junit|junit/framework|org/testng|org/assertj"
            + "|org/hamcrest|org/mockito|_?pytest|unittest)(?:/.*|\\.py)");

    private static final Pattern RUN = Pattern.compile(
            "(?m)(?:^|[;&|(\"@]|\\b(?:ba)?sh|\\bpython3?|\\bnode|\\bperl|\\bruby)\\s*(?:\\s-[\\w-]+\\s+)*((?:\\./)?[\\w-]+(?:/[\\w.-]+)*\\.\\w+)");
    private static final Pattern PROGRAM = Pattern.compile("(?:.*/)?(?:index|main|app|cli|server|__main__)\\.\\w+");

    private final Set<String> run = new HashSet<>();

    private TestSources() {}

    /** {@code command} is how the base's tests are run; scripts that it or the base's own files start count, too. */
    public static TestSources of(Path base, String command) {
        var sources = new TestSources();
        for (String text : List.of(command, script(base), target(base), declared(base))) {
            RUN.matcher(text)
                    .results()
                    .map(found -> Path.of(found.group(1)).normalize().toString())
                    .filter(path ->
                            Sources.has(base, path) && !PROGRAM.matcher(path).matches())
                    .forEach(sources.run::add);
        }
        return sources;
    }

    /** Whether this file judges; a changed build file does not if only what is about the program itself changed. */
    public boolean judges(String path, String before, String after) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (CONFIGURATION.matcher(name).matches()) {
            return BuildFileChange.concernsTests(name, before, after);
        }
        boolean program = PROGRAM_ROOT.matcher(path).matches();
        return SHADOW.matcher(path).matches()
                || run.contains(path)
                || (!program
                        && (FOLDER.matcher(path).matches() || NAME.matcher(name).matches()));
    }

    private static String script(Path base) {
        return NodeTests.script(base).orElse("");
    }

    private static String target(Path base) {
        return Pattern.compile("(?m)^(?:test|check)\\s*:.*\\n((?:\\t.*\\n?)*)")
                .matcher(Sources.text(base.resolve("Makefile")))
                .results()
                .map(found -> found.group(1))
                .reduce("", String::concat);
    }

    private static String declared(Path base) {
        return Sources.text(base.resolve(DeclaredTests.FILE)).replaceAll("(?m)^\\s+command:", "\n");
    }
}
