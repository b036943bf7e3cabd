package com.aigentsy.execution.approval;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person wants otherwise in an offer; absent is what stays. {@code files} is the whole change, not a part. */
public record Edit(
        @Nullable List<File> files,
        @Nullable String commitMessage,
        @Nullable String prTitle,
        @Nullable String prDescription) {

    public boolean isEmpty() {
        return files == null && commitMessage == null && prTitle == null && prDescription == null;
    }

    CodeFix on(CodeFix offered) {
        return new CodeFix(
                files == null ? offered.files() : files,
                Objects.requireNonNullElse(commitMessage, offered.commitMessage()),
                Objects.requireNonNullElse(prTitle, offered.prTitle()),
                Objects.requireNonNullElse(prDescription, offered.prDescription()));
    }
}
