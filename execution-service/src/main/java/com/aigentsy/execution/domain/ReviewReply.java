package com.aigentsy.execution.domain;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said below a pull request once the commit is there that answers its review. The words are ours, about that commit:
 * which files it changes, the first line of its message, and what every offer has to show.
 */
public final class ReviewReply {

    private static final int MOST_FILES = 5;
    private static final String DISCLOSURE =
            "AI helped to write this change, and a person approved it and this comment.";

    private ReviewReply() {}

    /** The change with such words, or without any where there is no review to answer. */
    public static CodeFix on(CodeFix change, @Nullable Rework rework) {
        return change.replying(rework == null ? null : words(change, rework));
    }

    private static String words(CodeFix change, Rework rework) {
        String subject = change.commitMessage().strip().lines().findFirst().orElse("");
        String said = subject.isEmpty() ? "" : " (“" + subject + "”)";
        return "Thank you for the review. The new commit%s answers it: it changes %s. No test that passed before fails with it.\n\n%s"
                .formatted(said, files(change, rework), DISCLOSURE);
    }

    private static String files(CodeFix change, Rework rework) {
        List<File> before = rework.change().files();
        List<String> paths = change.files().stream()
                .filter(file -> !before.contains(file))
                .map(File::path)
                .toList();
        if (paths.isEmpty()) {
            return "back what it had changed before";
        }
        return paths.size() > MOST_FILES
                ? paths.size() + " files"
                : paths.stream().map(path -> "`" + path + "`").collect(Collectors.joining(", "));
    }
}
