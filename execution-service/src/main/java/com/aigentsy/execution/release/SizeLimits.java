package com.aigentsy.execution.release;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.execution.repository.Checkout;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much may leave at once: what a record can carry, and what a person can read. */
public record SizeLimits(int bytes, int files, int changedLines) {

    public static SizeLimits standard() {
        return new SizeLimits(192 * 1024, 20, 2_000);
    }

    Optional<Refusal> refusal(CodeFix fix, Checkout base) {
        if (fix.files().size() > files) {
            return tooLarge(
                    "%d files are changed; at most %d may be", fix.files().size(), files);
        }
        List<String> texts = Stream.concat(
                        fix.files().stream().flatMap(file -> Stream.of(file.path(), file.content())),
                        Stream.of(fix.commitMessage(), fix.prTitle(), fix.prDescription()))
                .toList();
        return refusal(texts).or(() -> {
            int lines = fix.files().stream()
                    .mapToInt(file -> changed(base.text(file.path()).orElse(""), file.content()))
                    .sum();
            return lines > changedLines
                    ? tooLarge("%d lines are changed; a person reads at most %d", lines, changedLines)
                    : Optional.empty();
        });
    }

    Optional<Refusal> refusal(List<String> texts) {
        int size = texts.stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return size > bytes ? tooLarge("it has %d bytes; at most %d may leave", size, bytes) : Optional.empty();
    }

    private static int changed(String before, String after) {
        return DiffUtils.diff(before.lines().toList(), after.lines().toList()).getDeltas().stream()
                .mapToInt(SizeLimits::lines)
                .sum();
    }

    private static int lines(AbstractDelta<String> delta) {
        return Math.max(delta.getSource().size(), delta.getTarget().size());
    }

    private static Optional<Refusal> tooLarge(String detail, int is, int may) {
        return Optional.of(new Refusal(Refusal.TOO_LARGE, detail.formatted(is, may)));
    }
}
