package com.aigentsy.execution.steps;

import com.aigentsy.events.Feedback;
import com.aigentsy.events.Solution.File;
import com.aigentsy.execution.domain.Rework;
import com.aigentsy.execution.prompt.Untrusted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a revision adds to a prompt: the change as it was handed in, and what its reviewers wrote; strangers' text all of it. */
final class ReviewBrief {

    private static final int WORDS = 8_000;
    private static final String INTRODUCTION = """

            This change was handed in as a pull request before, and its maintainers reviewed it. Keep what it does and \
            answer the last review. A file that you do not give stays as the pull request has it.
            """;

    private ReviewBrief() {}

    static void into(Map<String, String> places, @Nullable Rework rework, int fileBytes) {
        if (rework != null) {
            places.merge("problem", of(rework, fileBytes), (problem, brief) -> brief + problem);
        }
    }

    /** Files of the pull request are shown as long as they fit into so many bytes. */
    static String of(Rework rework, int fileBytes) {
        var parts = new ArrayList<String>();
        int room = fileBytes;
        for (File file : rework.change().files()) {
            room -= file.content().length();
            parts.add(
                    room < 0
                            ? Untrusted.quote("name of a file of the pull request, too long to show", file.path())
                            : Untrusted.quote("file " + file.path() + " as in the pull request", file.content()));
        }
        List<Feedback> asked = rework.asked();
        for (int round = 1; round <= asked.size(); round++) {
            String words = asked.get(round - 1).body();
            String shown = words.length() <= WORDS ? words : words.substring(0, WORDS) + "…";
            parts.add(Untrusted.quote("review, round " + round + " of " + asked.size(), shown));
        }
        return INTRODUCTION + String.join("\n", parts) + "\n";
    }
}
