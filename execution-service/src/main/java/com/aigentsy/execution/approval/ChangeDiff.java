package com.aigentsy.execution.approval;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.execution.repository.Checkout;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The change as a person reads it: a unified diff over all files. */
public final class ChangeDiff {

    private static final int CONTEXT = 3;
    private static final String NOTHING = "/dev/null";

    private ChangeDiff() {}

    public static String unified(CodeFix fix, Checkout base) {
        return fix.files().stream().map(file -> unified(file, base)).collect(Collectors.joining());
    }

    private static String unified(File file, Checkout base) {
        Optional<String> before = base.text(file.path());
        String from = base.paths().contains(file.path()) ? "a/" + file.path() : NOTHING;
        List<String> old = lines(before.orElse(""));
        var patch = DiffUtils.diff(old, lines(file.content()));
        return UnifiedDiffUtils.generateUnifiedDiff(from, "b/" + file.path(), old, patch, CONTEXT).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.asList(text.replaceFirst("\n$", "").split("\n", -1));
    }
}
