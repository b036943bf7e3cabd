package com.aigentsy.execution.validation.harness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What tests reported about themselves. Skipped tests count as not run. {@code byName} may hold fewer tests than were run,
 * as many tools name only what failed; a name reported twice passed only if it passed both times.
 */
public record TestReport(int run, int passed, int failed, Map<String, Boolean> byName) {

    /** A line that begins so starts the output of the next test program. */
    static final String SECTION = "==== ";

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
        if (console.run == 0) {
            return xml;
        }
        return xml.run == console.run && xml.failed == console.failed ? xml : console;
    }

    static TestReport counted(Map<String, Boolean> byName) {
        int passed = Collections.frequency(byName.values(), true);
        return new TestReport(byName.size(), passed, byName.size() - passed, byName);
    }

    TestReport named(Map<String, Boolean> names) {
        return new TestReport(run, passed, failed, names);
    }

    private static TestReport section(String text) {
        List<String> lines = text.lines().toList();
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
