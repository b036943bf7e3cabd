package com.aigentsy.execution.validation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Test Anything Protocol, with subtests (a result line that follows a deeper plan sums up that plan and is no test of
 * its own). Tests the plan promised and that never came count as failed; skipped ones as not run.
 */
final class Tap {

    private static final Pattern RESULT = Pattern.compile("^(\\s*)(not )?ok(?: +(\\d+))?(?: +-? *(.*))?$");
    private static final Pattern PLAN = Pattern.compile("^(\\s*)1\\.\\.(\\d+)\\s*(?:#.*)?$");
    private static final Pattern SKIPPED = Pattern.compile("(?i)# *(skip|todo)");

    private final LinkedHashMap<String, Boolean> byName = new LinkedHashMap<>();
    private int passed;
    private int failed;
    private int atTop;
    private int promised;
    private int planDepth;
    private boolean isTap;

    private Tap() {}

    /** Empty unless there is a plan or a numbered result. */
    static Optional<TestReport> read(List<String> lines) {
        var tap = new Tap();
        lines.forEach(tap::line);
        if (!tap.isTap || tap.passed + tap.failed + tap.promised == 0) {
            return Optional.empty();
        }
        int missing = Math.max(0, tap.promised - tap.atTop);
        int failed = tap.failed + missing;
        return Optional.of(new TestReport(tap.passed + failed, tap.passed, failed, tap.byName));
    }

    private void line(String line) {
        Matcher plan = PLAN.matcher(line);
        if (plan.matches()) {
            isTap = true;
            planDepth = plan.group(1).length();
            promised = planDepth == 0 ? Integer.parseInt(plan.group(2)) : promised;
            return;
        }
        Matcher result = RESULT.matcher(line);
        if (result.matches()) {
            result(result);
        }
    }

    private void result(Matcher result) {
        int depth = result.group(1).length();
        isTap |= result.group(3) != null;
        atTop += depth == 0 ? 1 : 0;
        boolean sumsUp = planDepth > depth;
        planDepth = 0;
        String name = result.group(4) == null ? "" : result.group(4).strip();
        if (sumsUp || SKIPPED.matcher(name).find()) {
            return;
        }
        boolean passes = result.group(2) == null;
        passed += passes ? 1 : 0;
        failed += passes ? 0 : 1;
        byName.merge(name.isEmpty() ? "" + result.group(3) : name, passes, Boolean::logicalAnd);
    }
}
