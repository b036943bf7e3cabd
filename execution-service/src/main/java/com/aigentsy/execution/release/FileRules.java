package com.aigentsy.execution.release;

import com.aigentsy.events.Solution.File;
import com.aigentsy.execution.release.text.Characters;
import com.aigentsy.execution.release.text.Lookalikes;
import com.aigentsy.execution.release.words.Links;
import com.aigentsy.execution.release.words.Subject;
import com.aigentsy.execution.repository.Checkout;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file may become: text a person can read in a diff, with nothing in it that acts or leads elsewhere by itself. */
record FileRules(File file, Checkout base, Subject subject) {

    private static final int LONGEST_LINE = 2_000;
    private static final Pattern OFF_SCREEN = Pattern.compile("\\S[ \\t]{120,}\\S");

    Optional<String> problem() {
        boolean there = base.paths().contains(file.path());
        Optional<String> text = base.text(file.path());
        if (there && text.isEmpty()) {
            return Optional.of(file.path() + " is not text, so nobody could see what changes in it");
        }
        return problem(text.orElse(""), file.content());
    }

    private Optional<String> problem(String before, String after) {
        return Stream.<Supplier<Optional<String>>>of(
                        () -> emptied(before, after),
                        () -> has(Characters.added(before, after)),
                        () -> has(Lookalikes.added(before, after)),
                        () -> has(outOfSight(before, after)),
                        () -> has(new Links(subject).inFile(before, after)),
                        () -> BuildFiles.problem(file.path(), before, after),
                        () -> Licences.problem(file.path(), before, after, base))
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private Optional<String> emptied(String before, String after) {
        return !before.isBlank() && after.isBlank()
                ? Optional.of(file.path() + " would be emptied; files are not removed")
                : Optional.empty();
    }

    private static Optional<String> outOfSight(String before, String after) {
        return after.lines()
                .filter(line ->
                        line.length() > LONGEST_LINE || OFF_SCREEN.matcher(line).find())
                .filter(line -> !before.contains(line))
                .findFirst()
                .map(_ -> "a line that goes on where nobody sees it");
    }

    private Optional<String> has(Optional<String> found) {
        return found.map(what -> file.path() + " has " + what);
    }
}
