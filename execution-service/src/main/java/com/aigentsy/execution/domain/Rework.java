package com.aigentsy.execution.domain;

import com.aigentsy.events.Feedback;
import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.execution.domain.state.Released;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Work on a pull request that is there: {@code standing} is the revision the platform has until the next one is released,
 * {@code asked} is every review so far, the last one being answered now.
 */
public record Rework(Released standing, List<Feedback> asked) {

    public Rework {
        asked = List.copyOf(asked);
    }

    static Rework of(@Nullable Rework before, Released standing, Feedback review) {
        var asked = new ArrayList<Feedback>(before == null ? List.of() : before.asked());
        asked.add(review);
        return new Rework(standing, asked);
    }

    public int rounds() {
        return asked.size();
    }

    public CodeFix change() {
        return Objects.requireNonNull(standing.offer().solution().codeFix());
    }

    /** The file as the pull request has it, if it changes it. */
    public Optional<String> text(String path) {
        return change().files().stream()
                .filter(file -> file.path().equals(path))
                .map(File::content)
                .findFirst();
    }

    /**
     * The whole change after this answer: a file it does not give stays as the pull request has it, one it takes back to
     * how the base has it is changed no more. Title and description stay, because an update sends neither.
     */
    public CodeFix revised(CodeFix answer, BiPredicate<String, String> asInBase) {
        Map<String, File> files = new LinkedHashMap<>();
        change().files().forEach(file -> files.put(file.path(), file));
        answer.files().forEach(file -> files.put(file.path(), file));
        List<File> changed = files.values().stream()
                .filter(file -> !asInBase.test(file.path(), file.content()))
                .toList();
        return new CodeFix(changed, answer.commitMessage(), change().prTitle(), change().prDescription());
    }
}
