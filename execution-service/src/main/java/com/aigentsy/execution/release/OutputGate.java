package com.aigentsy.execution.release;

import com.aigentsy.events.Solution;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.RepositoryPath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks a change in code, whatever the model was talked into: where it writes, how much, and that it is text. */
public record OutputGate(int maxBytes, int maxFiles) {

    public static OutputGate standard() {
        return new OutputGate(192 * 1024, 20);
    }

    /** Why it may not pass: a slug for the books and a sentence for the next attempt. */
    public record Refusal(String reason, String detail) {}

    public Optional<Refusal> refusal(Solution.CodeFix fix, Checkout base) {
        return Stream.of(size(fix), words(fix), files(fix, base), nothing(fix, base))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> size(Solution.CodeFix fix) {
        long bytes = texts(fix)
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (fix.files().size() > maxFiles) {
            return refused(
                    "too_large",
                    "%d files are changed; at most %d may be"
                            .formatted(fix.files().size(), maxFiles));
        }
        return bytes > maxBytes
                ? refused("too_large", "the change has %d bytes; at most %d may leave".formatted(bytes, maxBytes))
                : Optional.empty();
    }

    private static Optional<Refusal> words(Solution.CodeFix fix) {
        return texts(fix).anyMatch(text -> !plain(text))
                ? refused("unsafe_change", "the change is not plain text: it has NUL, control or broken characters")
                : Optional.empty();
    }

    private static Optional<Refusal> files(Solution.CodeFix fix, Checkout base) {
        Set<String> seen = new HashSet<>();
        return fix.files().stream()
                .map(Solution.File::path)
                .flatMap(path -> path(path, base, seen).stream())
                .findFirst()
                .map(problem -> new Refusal("unsafe_change", problem));
    }

    private static Optional<String> path(String path, Checkout base, Set<String> seen) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (!seen.add(lower)) {
            return Optional.of("the path " + path + " is given twice");
        }
        if (lower.startsWith(".github/") || lower.equals(".github")) {
            return Optional.of("nothing under .github/ may be changed: " + path);
        }
        if (base.links().stream().anyMatch(link -> path.equals(link) || path.startsWith(link + "/"))) {
            return Optional.of("the path " + path + " leads through a link");
        }
        if (base.paths().stream().anyMatch(file -> file.startsWith(path + "/") || path.startsWith(file + "/"))) {
            return Optional.of("the path " + path + " is a folder, or lies inside a file");
        }
        return RepositoryPath.problem(path).map(problem -> "the path " + path + " " + problem);
    }

    private static Optional<Refusal> nothing(Solution.CodeFix fix, Checkout base) {
        return fix.files().stream().allMatch(file -> base.text(file.path()).equals(Optional.of(file.content())))
                ? refused("no_change", "the change changes nothing")
                : Optional.empty();
    }

    private static Stream<String> texts(Solution.CodeFix fix) {
        return Stream.concat(
                fix.files().stream().flatMap(file -> Stream.of(file.path(), file.content())),
                List.of(fix.commitMessage(), fix.prTitle(), fix.prDescription()).stream());
    }

    private static boolean plain(String text) {
        return text.codePoints().noneMatch(OutputGate::forbidden);
    }

    private static boolean forbidden(int character) {
        return Character.getType(character) == Character.SURROGATE
                || (Character.isISOControl(character) && "\t\n\r\f".indexOf(character) < 0);
    }

    private static Optional<Refusal> refused(String reason, String detail) {
        return Optional.of(new Refusal(reason, detail));
    }
}
