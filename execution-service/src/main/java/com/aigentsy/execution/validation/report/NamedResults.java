package com.aigentsy.execution.validation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One result a line, in the ways people and tools write it: "PASS name", "✗ name", "name ... ok". */
final class NamedResults {

    private static final Pattern CARGO = Pattern.compile("^test (.+?) \\.\\.\\. (ok|FAILED)$");
    private static final Pattern BEFORE = Pattern.compile(
            "^\\s*[\\[(*-]?\\s*(?:(PASS|PASSED|OK|ok|FAIL|FAILED|not ok|[✓✔✅✗✘✖✕❌×])"
                    + "(?:\\s*[\\]):-]+\\s*|\\s+)|(pass|passed|Pass|Passed|Ok|fail|failed|Fail|Failed)\\s*(?:[\\]):]|\\s-)\\s*)(.+)$");
    private static final Pattern AFTER =
            Pattern.compile("^\\s*(.+?)(?:\\s*(?:\\.{2,}|:|—|→|\\s-)\\s*|\\s+(?=\\W*[A-Z✓✔✅✗✘✖✕❌×]))"
                    + "\\[?(ok|OK|pass|passed|PASS|PASSED|fail|failed|FAIL|FAILED|ERROR|[✓✔✅✗✘✖✕❌×])\\]?\\s*$");
    private static final Pattern GOOD = Pattern.compile("(?i)pass(ed)?|ok|[✓✔✅]");
    private static final Pattern DETAIL = Pattern.compile(
            "\\s*(?:[-:—–,;(\\[]+\\s*)?(?:\\b(?:expected|wanted|want|got|but was|was)\\b.*|\\(?(?:took |in )?\\d+(?:\\.\\d+)? ?m?s\\)?)$");

    private NamedResults() {}

    /** Summary lines ("3 passed, 1 failed") name nobody. */
    static Map<String, Boolean> in(List<String> lines) {
        var byName = new LinkedHashMap<String, Boolean>();
        for (String line : lines) {
            if (!SummaryLines.isSummary(line)) {
                read(line, byName);
            }
        }
        return byName;
    }

    private static void read(String line, Map<String, Boolean> byName) {
        Matcher cargo = CARGO.matcher(line);
        Matcher before = BEFORE.matcher(line);
        Matcher after = AFTER.matcher(line);
        if (cargo.matches()) {
            put(byName, cargo.group(1), cargo.group(2));
        } else if (before.matches()) {
            put(byName, before.group(3), before.group(1) == null ? before.group(2) : before.group(1));
        } else if (after.matches()) {
            put(byName, after.group(1), after.group(2));
        }
    }

    private static void put(Map<String, Boolean> byName, String name, String verdict) {
        String bare = DETAIL.matcher(name.strip()).replaceFirst("");
        byName.merge(bare.isEmpty() ? name.strip() : bare, GOOD.matcher(verdict).matches(), Boolean::logicalAnd);
    }
}
