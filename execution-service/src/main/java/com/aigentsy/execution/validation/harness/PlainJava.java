package com.aigentsy.execution.validation.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tests that need a JDK and nothing else: classes with a main method that print what passed and what failed. */
final class PlainJava {

    private static final Pattern TEST_FILE = Pattern.compile("\\w*Tests?\\.java|Test\\w*\\.java");
    private static final Pattern MAIN = Pattern.compile("\\bvoid\\s+main\\s*\\(");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private PlainJava() {}

    /** {@code java Tests.java}: the source launcher finds the other source files by itself. */
    static Optional<Harness> atTheRoot(Path root) {
        List<String> files = Sources.has(root, "Tests.java")
                ? List.of("Tests.java")
                : mains(root).stream()
                        .filter(file -> root.equals(file.getParent()) && !inAPackage(file))
                        .map(file -> file.getFileName().toString())
                        .toList();
        return Sources.onlyIf(
                !files.isEmpty(), Programs.inTurn("java() { command java -ea \"$@\"; }\n", "java", files));
    }

    /** Everything compiled together, then each class with a main method; where tests and sources have roots of their own. */
    static Optional<Harness> compiled(Path root) {
        List<String> classes = mains(root).stream().map(PlainJava::className).toList();
        String compile = "find . -name '*.java' ! -name module-info.java > /tmp/sources"
                + " && javac -proc:none -nowarn -d /tmp/classes @/tmp/sources || exit 1\n"
                + "for r in src/main/resources src/test/resources; do cp -r $r/. /tmp/classes 2>/dev/null; done\n"
                + "java() { command java -ea \"$@\"; }\n";
        return Sources.onlyIf(!classes.isEmpty(), Programs.inTurn(compile, "java -cp /tmp/classes:.", classes));
    }

    private static List<Path> mains(Path root) {
        return Sources.files(root, TEST_FILE).stream()
                .filter(file -> MAIN.matcher(Sources.text(file)).find())
                .toList();
    }

    private static boolean inAPackage(Path file) {
        return PACKAGE.matcher(Sources.text(file)).find();
    }

    private static String className(Path file) {
        String simple = file.getFileName().toString().replace(".java", "");
        var declared = PACKAGE.matcher(Sources.text(file));
        return declared.find() ? declared.group(1) + "." + simple : simple;
    }
}
