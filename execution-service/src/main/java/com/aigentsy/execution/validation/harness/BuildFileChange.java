package com.aigentsy.execution.validation.harness;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells a change of a build file that only concerns the program (its version, dependencies, entry point) from one that
 * could decide which tests are run. What it does not know counts as the second.
 */
final class BuildFileChange {

    private static final Pattern POM = Pattern.compile(
            "(?s)<dependencies>.*?</dependencies>"
                    + "|<(version|name|description|url|maven\\.compiler\\.(?:source|target|release))>.*?</\\1>|<!--.*?-->|\\s+");

    private static final Pattern PACKAGE =
            Pattern.compile("(?s)\"(?:version|name|description|main|module|types|type|author"
                    + "|license|homepage)\"\\s*:\\s*\"[^\"]*\"\\s*,?|\"(?:dependencies|devDependencies|peerDependencies|bin|files"
                    + "|keywords)\"\\s*:\\s*(?:\\{[^{}]*}|\\[[^\\[\\]]*]|\"[^\"]*\")\\s*,?|\\s+|,(?=\\s*})");

    private static final Pattern SECTION = Pattern.compile("(?m)^\\[+([^\\]]+)]+.*$((?:\\R(?!\\[).*)*)");
    private static final Set<String> PROGRAM = Set.of(
            "project", "project.dependencies", "package", "dependencies", "features", "metadata", "build-system");

    private BuildFileChange() {}

    static boolean concernsTests(String name, String before, String after) {
        return !essence(name, before).equals(essence(name, after));
    }

    private static String essence(String name, String text) {
        return switch (name) {
            case "pom.xml" -> POM.matcher(text).replaceAll("");
            case "package.json" -> PACKAGE.matcher(text).replaceAll("");
            case "pyproject.toml", "setup.cfg", "Cargo.toml" -> sections(text);
            default -> text;
        };
    }

    private static String sections(String text) {
        return SECTION.matcher(text)
                .results()
                .filter(section -> !PROGRAM.contains(section.group(1).strip()))
                .map(MatchResult::group)
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }
}
