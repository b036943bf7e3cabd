package com.aigentsy.execution.approval;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.execution.release.RiskNotes;
import com.aigentsy.execution.release.text.Characters;
import com.aigentsy.execution.repository.Checkout;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The change as a person reads it: what to look at twice, then a unified diff over all files. Nothing in it is invisible:
 * such characters are written out, line ends are shown where they differ, and so is a missing last one.
 */
public final class ChangeDiff {

    private static final int CONTEXT = 3;
    private static final String NOTHING = "/dev/null";
    private static final String NO_LAST_LINE_END = "\n\\ No newline at end of file";

    private ChangeDiff() {}

    public static String unified(CodeFix fix, Checkout base) {
        Stream<String> notes = RiskNotes.of(fix, base).stream().map(note -> "# note: " + note + "\n");
        return Stream.concat(notes, fix.files().stream().map(file -> unified(file, base)))
                .collect(Collectors.joining());
    }

    private static String unified(File file, Checkout base) {
        Optional<String> before = base.text(file.path());
        String path = Characters.visible(file.path());
        String from = base.paths().contains(file.path()) ? "a/" + path : NOTHING;
        boolean returns = !alike(before.orElse(""), file.content());
        List<String> old = lines(before.orElse(""), returns);
        var patch = DiffUtils.diff(old, lines(file.content(), returns));
        return UnifiedDiffUtils.generateUnifiedDiff(from, "b/" + path, old, patch, CONTEXT).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> lines(String text, boolean returns) {
        if (text.isEmpty()) {
            return List.of();
        }
        boolean ended = text.endsWith("\n");
        String[] lines = (ended ? text.substring(0, text.length() - 1) : text).split("\n", -1);
        List<String> shown = Stream.of(lines).map(line -> line(line, returns)).collect(Collectors.toList());
        if (!ended) {
            shown.add(shown.removeLast() + NO_LAST_LINE_END);
        }
        return shown;
    }

    private static String line(String line, boolean returns) {
        boolean withReturn = line.endsWith("\r");
        String text = withReturn ? line.substring(0, line.length() - 1) : line;
        return Characters.visible(text) + (withReturn && returns ? "␍" : "");
    }

    /** Whether every line of both ends in the same way, so that it need not be shown. */
    private static boolean alike(String before, String after) {
        long ends = ends(before + after, "\n");
        long returns = ends(before + after, "\r\n");
        return returns == 0 || returns == ends;
    }

    private static long ends(String text, String end) {
        return text.split(end, -1).length - 1L;
    }
}
