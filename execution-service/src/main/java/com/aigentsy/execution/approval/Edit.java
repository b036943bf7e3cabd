package com.aigentsy.execution.approval;

import com.aigentsy.events.Solution;
import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.events.Solution.Message;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants otherwise in an offer; absent is what stays. {@code files} is the whole change, not a part;
 * {@code reply} of nothing is none; {@code message} is what an offer of words says.
 */
public record Edit(
        @Nullable List<File> files,
        @Nullable String commitMessage,
        @Nullable String prTitle,
        @Nullable String prDescription,
        @Nullable String reply,
        @Nullable String message) {

    public boolean isEmpty() {
        return !ofAChange() && message == null;
    }

    private boolean ofAChange() {
        return files != null || commitMessage != null || prTitle != null || prDescription != null || reply != null;
    }

    /** Whether it is about what such an offer has. */
    boolean fits(Solution offered) {
        return offered.message() == null ? message == null : !ofAChange();
    }

    Message on(Message offered) {
        return new Message(offered.subject(), Objects.requireNonNullElse(message, offered.body()));
    }

    CodeFix on(CodeFix offered) {
        return new CodeFix(
                files == null ? offered.files() : files,
                Objects.requireNonNullElse(commitMessage, offered.commitMessage()),
                Objects.requireNonNullElse(prTitle, offered.prTitle()),
                Objects.requireNonNullElse(prDescription, offered.prDescription()),
                reply == null ? offered.reply() : worded(reply));
    }

    private static @Nullable String worded(String words) {
        return words.isBlank() ? null : words;
    }
}
