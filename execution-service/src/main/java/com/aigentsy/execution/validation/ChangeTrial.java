package com.aigentsy.execution.validation;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.validation.ChangeRuns.Touches;
import com.aigentsy.execution.validation.harness.TestSources;
import com.aigentsy.execution.validation.harness.TouchedTests;
import com.aigentsy.execution.validation.harness.TouchedTests.Changed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries a change in as many ways as it takes to judge it: as it is; without what it did to the tests and their
 * configuration, so that it cannot be its own judge; and its new tests without the rest, which should then fail.
 */
public final class ChangeTrial {

    private static final Pattern WORDS =
            Pattern.compile("(?i).*\\.(?:md|txt|rst|adoc)|(?:.*/)?(?:LICENSE|NOTICE|AUTHORS)");

    private final TestRun before;
    private final CodeFix fix;
    private final Checkout base;
    private final TestSources sources;
    private final Map<Boolean, List<File>> judging;

    /** The base's tests, run on the base with these files written into it. */
    @FunctionalInterface
    public interface Runs extends Function<List<File>, TestRun> {}

    private ChangeTrial(TestRun before, CodeFix fix, Checkout base) {
        this.before = before;
        this.fix = fix;
        this.base = base;
        sources = TestSources.of(base.tree(), before.command());
        judging = fix.files().stream()
                .collect(Collectors.partitioningBy(file -> sources.judges(file.path(), text(file), file.content())));
    }

    public static ChangeRuns of(TestRun before, CodeFix fix, Checkout base, Runs runs) {
        return new ChangeTrial(before, fix, base).runs(runs);
    }

    private ChangeRuns runs(Runs runs) {
        TestRun after = runs.apply(fix.files());
        if (!ValidationPolicy.holds(before, after)) {
            return told(after, null, null);
        }
        boolean mends = ValidationPolicy.mends(before, after);
        boolean mixed = !part(true).isEmpty() && !part(false).isEmpty();
        return told(after, byBaseTests(runs), mends || !mixed ? null : runs.apply(part(true)));
    }

    private @Nullable TestRun byBaseTests(Runs runs) {
        if (part(true).isEmpty()) {
            return null;
        }
        return part(false).isEmpty() ? before : runs.apply(part(false));
    }

    private ChangeRuns told(TestRun after, @Nullable TestRun byBaseTests, @Nullable TestRun alone) {
        return new ChangeRuns(before, after, byBaseTests, alone, touched(after), touches());
    }

    private Set<String> touched(TestRun after) {
        Set<String> failing = Comparison.named(after, passes -> !passes);
        List<Changed> program = part(false).stream()
                .map(file -> new Changed(file.path(), text(file), file.content()))
                .toList();
        return failing.isEmpty()
                ? failing
                : TouchedTests.of(base.tree(), sources, program).among(failing);
    }

    private String text(File file) {
        return base.text(file.path()).orElse("");
    }

    private Touches touches() {
        if (part(false).isEmpty()) {
            return Touches.TESTS;
        }
        boolean words =
                fix.files().stream().allMatch(file -> WORDS.matcher(file.path()).matches());
        return words ? Touches.WORDS : Touches.PROGRAM;
    }

    private List<File> part(boolean judges) {
        return judging.getOrDefault(judges, List.of());
    }
}
