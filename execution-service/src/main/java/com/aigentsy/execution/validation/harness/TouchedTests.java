package com.aigentsy.execution.validation.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which tests test what a change touches, as far as their own text tells: the body of the test names a function that was
 * changed, and the body, an import or the test file's name says that it is this file's; or the body names no function and
 * the test file no other program. Where a repository has many open bugs, these are the ones a change has to answer for.
 */
public final class TouchedTests {

    private static final Pattern SOURCE = Pattern.compile(".*\\.(?:java|kt|py|[cm]?[jt]sx?|go|rs|rb|c|cc|cpp|sh)");
    private static final int MOST_LINES = 60;

    private final List<Path> files;
    private final Set<String> units;
    private final List<Touched> touched;

    private TouchedTests(List<Path> files, Set<String> units, List<Touched> touched) {
        this.files = files;
        this.units = units;
        this.touched = touched;
    }

    /** A source file before and after the change. */
    public record Changed(String path, String before, String after) {}

    public static TouchedTests of(Path base, TestSources sources, List<Changed> program) {
        Map<Boolean, List<Path>> judging = Sources.files(base, SOURCE).stream()
                .collect(Collectors.partitioningBy(
                        file -> sources.judges(base.relativize(file).toString(), "", "")));
        return new TouchedTests(
                judging.get(true),
                judging.get(false).stream()
                        .map(file -> Touched.unit(base.relativize(file).toString()))
                        .collect(Collectors.toSet()),
                program.stream()
                        .map(file -> Touched.of(file.path(), file.before(), file.after()))
                        .toList());
    }

    public Set<String> among(Set<String> tests) {
        return tests.stream().filter(this::isTouched).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isTouched(String test) {
        return files.stream().anyMatch(file -> {
            String text = Sources.text(file);
            String body = body(test, text);
            return !body.isEmpty()
                    && touched.stream().anyMatch(one -> tests(one, body, file, text) || isAllAbout(one, body, text));
        });
    }

    private static boolean tests(Touched one, String body, Path file, String text) {
        return one.functions().stream()
                .filter(function -> says(body, function))
                .anyMatch(function -> says(body, one.unit())
                        || fileName(file).contains(one.unit().toLowerCase(Locale.ROOT))
                        || text.lines().anyMatch(line -> says(line, one.unit()) && says(line, function)));
    }

    /** A line that only says what came of the lines above it, in a file about nothing else. */
    private boolean isAllAbout(Touched one, String body, String text) {
        return one.declared().stream().noneMatch(function -> says(body, function))
                && says(text, one.unit())
                && units.stream().noneMatch(unit -> !unit.equals(one.unit()) && says(text, unit));
    }

    private static String fileName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static boolean says(String text, String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                .matcher(text)
                .find();
    }

    /** The lines of a function of that name, or of a call that is given it as a text; empty if there are none. */
    private static String body(String test, String text) {
        String simple = test.replaceFirst("\\[.*", "").replaceFirst(".*(?:\\.|::|/| > )", "");
        Pattern begins = simple.matches("\\w+")
                ? Pattern.compile(
                        "(?m)^.*(?:\\b(?:def|func|fn|void|fun)\\s+" + simple + "\\b|[\"'`]" + simple + "[\"'`]).*$")
                : Pattern.compile("(?m)^.*[\"'`]" + Pattern.quote(test) + "[\"'`].*$");
        Matcher found = begins.matcher(text);
        return found.find() ? indented(text.substring(found.start())) : "";
    }

    private static String indented(String text) {
        List<String> lines = text.lines().toList();
        int depth = indentation(lines.getFirst());
        int end = 1;
        while (end < Math.min(lines.size(), MOST_LINES)
                && (lines.get(end).isBlank() || indentation(lines.get(end)) > depth)) {
            end++;
        }
        return String.join("\n", lines.subList(0, end));
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
