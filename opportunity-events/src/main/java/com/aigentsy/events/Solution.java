package com.aigentsy.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The finished work: a change to a repository or a message to a person, exactly one of the two. */
public record Solution(@Nullable CodeFix codeFix, @Nullable Message message) {

    public Solution {
        if ((codeFix == null) == (message == null)) {
            throw new IllegalArgumentException("a solution is either a code_fix or a message");
        }
    }

    /**
     * Whole new contents of the changed files, and the words that go with them; {@code reply} is said below the pull request
     * whose review the change answers.
     */
    public record CodeFix(
            List<File> files,
            String commitMessage,
            String prTitle,
            String prDescription,
            @Nullable String reply) {

        public CodeFix {
            files = List.copyOf(files);
        }

        public CodeFix(List<File> files, String commitMessage, String prTitle, String prDescription) {
            this(files, commitMessage, prTitle, prDescription, null);
        }

        public CodeFix replying(@Nullable String words) {
            return new CodeFix(files, commitMessage, prTitle, prDescription, words);
        }
    }

    /** One file after the change; {@code path} is relative to the repository's root, with forward slashes. */
    public record File(String path, String content) {}

    public record Message(String subject, String body) {}
}
