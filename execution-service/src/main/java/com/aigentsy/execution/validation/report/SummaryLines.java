package com.aigentsy.execution.validation.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counts from the line or two in which a test program sums itself up. A known tool's summary has its exact form; any
 * other must consist of nothing but counting words and numbers, so that a test's name or log is never taken for one.
 */
final class SummaryLines {

    private static final String COUNTING = "tests?|total|results?|summary|run|ran|all|done|of|out|and|in|with|checks?"
            + "|cases?|assertions?|were|pass|passed|passes|passing|fail|failed|fails|failing|failures?|errors?|skipped"
            + "|ignored|ok|successful|succeeded|success|seconds?|ms|s|time|taken|elapsed|executed|completed|finished";
    private static final Pattern SUMMARY =
            Pattern.compile("(?i)^[^\\w✓✔✅✗✘✖✕❌]*(?:(?:" + COUNTING + "|\\d+(?:\\.\\d+)?(?:ms|s)?)\\b[^\\w]*)+$");
    private static final Pattern NUMBER = Pattern.compile("\\d");

    private static final Pattern NODE = Pattern.compile(
            "(?s).*[#ℹ] tests (\\d+)\\s.*?[#ℹ] pass (\\d+)\\s+[#ℹ] fail (\\d+)\\s+[#ℹ] cancelled (\\d+).*");
    private static final Pattern SUREFIRE = Pattern.compile(
            "(?s).*Tests run:\\s*(\\d+),\\s*Failures:\\s*(\\d+)(?:,\\s*Errors:\\s*(\\d+))?(?:,\\s*Skipped:\\s*(\\d+))?.*");
    private static final Pattern JUNIT4 = Pattern.compile("(?sm).*^OK \\((\\d+) tests?\\).*");
    private static final Pattern CONSOLE =
            Pattern.compile("(?s).*\\[\\s*(\\d+) tests successful\\s*].*\\[\\s*(\\d+) tests failed\\s*].*");
    private static final Pattern UNITTEST = Pattern.compile("(?sm).*^Ran (\\d+) tests? in [\\d.]+s\\s+(.*)");

    private static final String COUNTED = "(?i)\\b(\\d+) +(?:(?:tests?|checks?|cases?|assertions?) +)?(?:were +)?";
    private static final String GOOD = "(?:pass(?:ed|es|ing)?|succeeded|successful|ok)";
    private static final String BAD = "fail(?:ed|s|ing|ures?)?";
    private static final String NO_VALUE = "\\b(?! *[:=])";
    private static final String VALUE = "\\s*[:=] *(\\d+)";

    private static final Pattern OF_TOTAL =
            Pattern.compile("(?i)(\\d+) *(?:/|of|out of) *(\\d+)\\b(?=.*\\b(?:pass|ok|succe))");
    private static final Pattern PASSED = Pattern.compile(COUNTED + GOOD + NO_VALUE + "|\\b" + GOOD + VALUE);
    private static final Pattern FAILED = Pattern.compile(COUNTED + BAD + NO_VALUE + "|\\b" + BAD + VALUE);
    private static final Pattern TOTAL = Pattern.compile(
            "(?i)\\b(?:ran|run|total|tests?|executed) *[:=]? *(\\d+)\\b(?! *(?:/|pass|fail(?!\\w*[:=])|ok))"
                    + "|\\b(\\d+) +(?:tests?|checks?|cases?|total)\\b(?! +(?:were +)?(?:pass|fail|ok|succe))");

    private SummaryLines() {}

    static boolean isSummary(String line) {
        return SUMMARY.matcher(line).matches();
    }

    static Optional<TestReport> ofKnownTool(String text) {
        var node = NODE.matcher(text);
        if (node.matches()) {
            int failed = Integer.parseInt(node.group(3)) + Integer.parseInt(node.group(4));
            return Optional.of(counts(Integer.parseInt(node.group(2)), failed));
        }
        var console = CONSOLE.matcher(text);
        if (console.matches()) {
            return Optional.of(counts(number(console.group(1)), number(console.group(2))));
        }
        var surefire = SUREFIRE.matcher(text);
        if (surefire.matches()) {
            int failed = number(surefire.group(2)) + number(surefire.group(3));
            return Optional.of(counts(number(surefire.group(1)) - number(surefire.group(4)) - failed, failed));
        }
        var junit4 = JUNIT4.matcher(text);
        if (junit4.matches()) {
            return Optional.of(counts(number(junit4.group(1)), 0));
        }
        return unittest(text);
    }

    private static Optional<TestReport> unittest(String text) {
        var unittest = UNITTEST.matcher(text);
        if (!unittest.matches()) {
            return Optional.empty();
        }
        String verdict = unittest.group(2);
        int failed = named(verdict, "failures") + named(verdict, "errors") + named(verdict, "unexpected successes");
        int skipped = named(verdict, "skipped") + named(verdict, "expected failures");
        return Optional.of(counts(Math.max(0, number(unittest.group(1)) - failed - skipped), failed));
    }

    /** Passed and failed may stand in different lines; what is missing follows from the total or from the names. */
    static Optional<TestReport> plain(List<String> lines, Map<String, Boolean> names) {
        String summary = lines.stream()
                .filter(line -> NUMBER.matcher(line).find() && isSummary(line))
                .collect(Collectors.joining("\n"));
        OptionalInt passed = last(PASSED, summary);
        OptionalInt failed = last(FAILED, summary);
        OptionalInt total = last(TOTAL, summary);
        var ofTotal = OF_TOTAL.matcher(summary);
        if ((passed.isEmpty() || failed.isEmpty()) && ofTotal.find()) {
            passed = OptionalInt.of(number(ofTotal.group(1)));
            total = OptionalInt.of(number(ofTotal.group(2)));
        }
        if (passed.isEmpty() && failed.isEmpty()) {
            return total.isPresent() && !names.isEmpty() ? Optional.of(TestReport.counted(names)) : Optional.empty();
        }
        int good = passed.orElse(
                total.orElse(Collections.frequency(names.values(), true) + failed.orElse(0)) - failed.orElse(0));
        int bad = failed.orElse(Math.max(0, total.orElse(good) - good));
        return Optional.of(counts(Math.max(0, good), bad).named(names));
    }

    private static TestReport counts(int passed, int failed) {
        return new TestReport(passed + failed, passed, failed, Map.of());
    }

    private static OptionalInt last(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> number(found.group(1) == null ? found.group(2) : found.group(1)))
                .reduce((first, second) -> second)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static int named(String text, String name) {
        return last(Pattern.compile("\\b" + name + "=(\\d+)()"), text).orElse(0);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
