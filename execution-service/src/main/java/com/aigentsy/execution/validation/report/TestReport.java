package com.aigentsy.execution.validation.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tests reported about themselves. Skipped tests count as not run. {@code byName} may hold fewer tests than were run,
 * as many tools name only what failed; a name reported twice passed only if it passed both times.
 */
public record TestReport(int run, int passed, int failed, Map<String, Boolean> byName) {

    /** A line that begins so starts the output of the next test program. */
    public static final String SECTION = "==== ";

    /** The end of a test's name that stands for a whole program which counted nothing itself. */
    static final String BY_EXIT_CODE = " (exit code)";

    private static final String ENDED = "---- ended ";
    private static final Pattern END = Pattern.compile("(?m)^" + ENDED + "(\\d+) (.+)$");
    private static final Pattern NOT_STARTED = Pattern.compile("(?m)^error: compilation failed$|^error: can't find main"
            + "|^(?:/bin/)?sh: .*(?:not found|No such file or directory)$|^make: .*(?:No rule to make|not found)");

    private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;]*[A-Za-z]");
    private static final Pattern NEXT = Pattern.compile("(?m)^" + SECTION);
    private static final TestReport NOTHING = new TestReport(0, 0, 0, Map.of());

    public TestReport {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** Reads console output and JUnit XML (may be empty); an unknown format counts nothing. */
    public static TestReport read(String output, String junitXml) {
        TestReport console = NEXT.splitAsStream(COLOURS.matcher(output).replaceAll(""))
                .map(TestReport::section)
                .reduce(NOTHING, TestReport::plus);
        TestReport xml = JunitXml.read(junitXml);
        boolean complete =
                junitXml.stripTrailing().endsWith(">") && xml.run >= console.run && xml.failed >= console.failed;
        return complete ? xml : console;
    }

    static TestReport counted(Map<String, Boolean> byName) {
        int passed = Collections.frequency(byName.values(), true);
        return new TestReport(byName.size(), passed, byName.size() - passed, byName);
    }

    TestReport named(Map<String, Boolean> names) {
        return new TestReport(run, passed, failed, names);
    }

    /** Shell words behind a program: say how it ended, in a line that {@link #read} understands. */
    public static String ended(String program) {
        return "ended=$?; echo; echo \"" + ENDED + "$ended\" '" + program.replace("'", "") + "'\n";
    }

    /** True for a test that is a whole program which only said by its exit code whether it is content. */
    public static boolean isByExitCode(String test) {
        return test.endsWith(BY_EXIT_CODE);
    }

    private static TestReport section(String text) {
        TestReport counted = counted(text);
        Matcher end = END.matcher(text);
        if (counted.run > 0 || !end.find() || NOT_STARTED.matcher(text).find()) {
            return counted;
        }
        return counted(Map.of(end.group(2) + BY_EXIT_CODE, end.group(1).equals("0")));
    }

    private static TestReport counted(String text) {
        List<String> lines = text.lines().toList();
        return GoResults.read(lines).orElseGet(() -> counted(text, lines));
    }

    private static TestReport counted(String text, List<String> lines) {
        Map<String, Boolean> names = Tap.read(lines).map(TestReport::byName).orElseGet(() -> NamedResults.in(lines));
        return SummaryLines.ofKnownTool(text)
                .map(summary -> summary.named(names))
                .or(() -> Tap.read(lines))
                .or(() -> SummaryLines.plain(lines, names))
                .orElseGet(() -> counted(names));
    }

    private TestReport plus(TestReport other) {
        var names = new LinkedHashMap<>(byName);
        other.byName.forEach((name, passes) -> names.merge(name, passes, Boolean::logicalAnd));
        return new TestReport(run + other.run, passed + other.passed, failed + other.failed, names);
    }
}
