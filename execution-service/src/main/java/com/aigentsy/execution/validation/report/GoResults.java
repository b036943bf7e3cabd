package com.aigentsy.execution.validation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code go test -v} prints: each package's tests, then a line for the package, which is no test itself. Names are
 * qualified by the package, because two packages may have tests of one name.
 */
final class GoResults {

    private static final Pattern RESULT = Pattern.compile("\\s*--- (PASS|FAIL): (\\S+) \\(.*\\)");
    private static final Pattern PACKAGE = Pattern.compile("(?:ok  |FAIL)\\t(\\S+)(?:\\t.*)?");

    private GoResults() {}

    /** Empty where the output is no Go's. What was cut off before its package's line keeps its bare name. */
    static Optional<TestReport> read(List<String> lines) {
        if (lines.stream().noneMatch(line -> line.startsWith("=== RUN   "))) {
            return Optional.empty();
        }
        var all = new LinkedHashMap<String, Boolean>();
        var open = new LinkedHashMap<String, Boolean>();
        for (String line : lines) {
            Matcher result = RESULT.matcher(line);
            Matcher ended = PACKAGE.matcher(line);
            if (result.matches()) {
                put(open, result.group(2), result.group(1).equals("PASS"));
            } else if (ended.matches()) {
                open.forEach((name, passes) -> put(all, ended.group(1) + "." + name, passes));
                open.clear();
            }
        }
        open.forEach((name, passes) -> put(all, name, passes));
        return Optional.of(TestReport.counted(all));
    }

    private static void put(Map<String, Boolean> names, String name, boolean passes) {
        names.merge(name, passes, Boolean::logicalAnd);
    }
}
