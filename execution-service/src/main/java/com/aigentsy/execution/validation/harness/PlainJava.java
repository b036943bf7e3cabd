package com.aigentsy.execution.validation.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tests that need a JDK and nothing else: classes with a main method that print what passed and what failed. */
final class PlainJava {

    private static final Pattern TEST_FILE = Pattern.compile("\\w*Tests?\\.java");
    private static final Pattern MAIN = Pattern.compile("\\bvoid\\s+main\\s*\\(");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private PlainJava() {}

    /** {@code java Tests.java}: the source launcher finds the other source files by itself. */
    static Optional<Harness> atTheRoot(Path root) {
        if (HarnessDetection.has(root, "Tests.java")) {
            return Optional.of(Harness.of("java", "Tests.java"));
        }
        List<String> files = mains(root).stream()
                .filter(file -> root.equals(file.getParent()))
                .map(file -> file.getFileName().toString())
                .toList();
        return HarnessDetection.onlyIf(!files.isEmpty(), inTurn("", "java", files));
    }

    /** Everything compiled together, then each class with a main method; where tests and sources have roots of their own. */
    static Optional<Harness> compiled(Path root) {
        List<String> classes = mains(root).stream().map(PlainJava::className).toList();
        String compile = "find . -name '*.java' ! -name module-info.java > /tmp/sources"
                + " && javac -proc:none -nowarn -d /tmp/classes @/tmp/sources || exit 1\n";
        return HarnessDetection.onlyIf(!classes.isEmpty(), inTurn(compile, "java -cp /tmp/classes:.", classes));
    }

    private static Harness inTurn(String first, String java, List<String> targets) {
        String each = targets.stream()
                .map(target -> "echo '" + TestReport.SECTION + target + "'; " + java + " " + target + " || code=1\n")
                .collect(Collectors.joining());
        return Harness.script(java + " " + String.join(" ", targets), "code=0\n" + first + each + "exit $code");
    }

    private static List<Path> mains(Path root) {
        return HarnessDetection.files(root, TEST_FILE).stream()
                .filter(file -> MAIN.matcher(HarnessDetection.text(file)).find())
                .toList();
    }

    private static String className(Path file) {
        String simple = file.getFileName().toString().replace(".java", "");
        var declared = PACKAGE.matcher(HarnessDetection.text(file));
        return declared.find() ? declared.group(1) + "." + simple : simple;
    }
}
