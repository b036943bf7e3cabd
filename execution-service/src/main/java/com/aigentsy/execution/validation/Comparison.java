package com.aigentsy.execution.validation;

import com.aigentsy.events.Validation.Gate;
import com.aigentsy.execution.validation.report.TestReport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two runs of the same tests, and what the later one may not have lost. */
record Comparison(TestRun before, TestRun after) {

    private static final int SHOWN = 5;

    /** What tools call a test; a sentence of somebody's own may end in what went wrong, and read otherwise when all is well. */
    private static final Pattern IDENTIFIER = Pattern.compile("[\\w.:$#/\\[\\]-]+");

    List<Gate> gates() {
        return List.of(testsRan(), finished(), noneVanished(), nothingBroken(), failures());
    }

    /** Something that failed before passes, or the tests broke off before and now end well. */
    boolean mends() {
        boolean brokeOff = before.failed() == 0 && before.exitCode() != 0;
        return mendsByName()
                || after.failed() < before.failed()
                || (brokeOff && after.run() > 0 && after.exitCode() == 0);
    }

    private boolean mendsByName() {
        Set<String> mended = named(after, passes -> passes);
        mended.retainAll(named(before, passes -> !passes));
        return !mended.isEmpty();
    }

    private Gate testsRan() {
        boolean uncounted = !after.byName().isEmpty()
                && after.byName().size() == after.run()
                && after.byName().keySet().stream().allMatch(TestReport::isByExitCode);
        boolean ran = after.run() > 0 && (!uncounted || mendsByName());
        return new Gate("tests_ran", ran, uncounted && !ran ? "no test was counted" : after.run() + " tests ran");
    }

    private Gate finished() {
        if (after.timedOut()) {
            return new Gate("finished", false, "stopped at a limit");
        }
        boolean explained = after.exitCode() == 0 || after.failed() > 0;
        return new Gate("finished", explained, "exit code " + after.exitCode());
    }

    private Gate noneVanished() {
        Set<String> gone = named(before, passes -> passes);
        named(before, passes -> !passes).stream()
                .filter(name -> IDENTIFIER.matcher(name).matches())
                .forEach(gone::add);
        gone.removeAll(after.byName().keySet());
        boolean named = complete(before) && complete(after);
        boolean kept = after.run() >= before.run() && (gone.isEmpty() || !named);
        String detail = before.run() + " tests before, " + after.run() + " after";
        return new Gate("none_vanished", kept, named && !gone.isEmpty() ? detail + "; gone: " + list(gone) : detail);
    }

    private Gate nothingBroken() {
        Set<String> broken = after.failed() == 0 ? new TreeSet<>() : named(after, passes -> !passes);
        broken.removeAll(named(before, passes -> !passes));
        return new Gate("nothing_broken", broken.isEmpty(), broken.isEmpty() ? "no new failure" : list(broken));
    }

    private Gate failures() {
        String detail = before.failed() + " failed before, " + after.failed() + " after";
        Set<String> failing = named(after, passes -> !passes);
        boolean known = failing.size() == after.failed()
                && named(before, passes -> !passes).containsAll(failing);
        if (after.failed() > 0 && after.failed() < before.failed() && known) {
            return new Gate("known_failures_remain", true, detail + "; still failing: " + list(failing));
        }
        return new Gate("no_failures", after.failed() == 0, detail);
    }

    /** A tool that names only what failed cannot tell us which passing test is gone; then the count decides. */
    private static boolean complete(TestRun run) {
        return run.byName().size() == run.run();
    }

    static Set<String> named(TestRun run, Predicate<Boolean> verdict) {
        return run.byName().entrySet().stream()
                .filter(test -> verdict.test(test.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String list(Set<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }
}
