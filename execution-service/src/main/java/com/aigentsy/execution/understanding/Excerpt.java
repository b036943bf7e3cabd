package com.aigentsy.execution.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of a file that is too long to be shown whole: its beginning, and the lines around what was spoken of. */
final class Excerpt {

    private static final int HEAD = 30;
    private static final int AROUND = 15;
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w{3,}");

    private Excerpt() {}

    static String of(String text, String spokenOf, int bytes) {
        List<String> lines = text.lines().toList();
        Set<String> words =
                WORD.matcher(spokenOf).results().map(MatchResult::group).collect(Collectors.toSet());
        var shown = new TreeSet<Integer>();
        around(0, HEAD, lines, shown);
        int room = bytes - size(shown, lines);
        for (int line : byMatches(lines, words)) {
            var more = new TreeSet<Integer>(shown);
            around(line - AROUND, line + AROUND, lines, more);
            if (size(more, lines) - size(shown, lines) <= room) {
                room -= size(more, lines) - size(shown, lines);
                shown = more;
            }
        }
        return Room.cut(text(shown, lines), bytes);
    }

    private static List<Integer> byMatches(List<String> lines, Set<String> words) {
        return IntStream.range(0, lines.size())
                .boxed()
                .filter(line -> matches(lines.get(line), words) > 0)
                .sorted((one, other) -> Long.compare(matches(lines.get(other), words), matches(lines.get(one), words)))
                .limit(20)
                .toList();
    }

    private static long matches(String line, Set<String> words) {
        return WORD.matcher(line)
                .results()
                .map(MatchResult::group)
                .filter(words::contains)
                .distinct()
                .count();
    }

    private static void around(int from, int to, List<String> lines, Set<Integer> shown) {
        IntStream.range(Math.max(0, from), Math.min(lines.size(), to)).forEach(shown::add);
    }

    private static int size(Set<Integer> shown, List<String> lines) {
        return shown.stream().mapToInt(line -> lines.get(line).length() + 20).sum();
    }

    private static String text(TreeSet<Integer> shown, List<String> lines) {
        var parts = new ArrayList<String>();
        int next = 0;
        for (int line : shown) {
            if (line > next) {
                parts.add("[lines %d to %d left out]".formatted(next + 1, line));
            }
            parts.add(lines.get(line));
            next = line + 1;
        }
        if (next < lines.size()) {
            parts.add("[lines %d to %d left out]".formatted(next + 1, lines.size()));
        }
        return String.join("\n", parts);
    }
}
