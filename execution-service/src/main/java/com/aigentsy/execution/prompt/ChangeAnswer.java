package com.aigentsy.execution.prompt;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A change as a model gives it: whole files, replacements in files that are there, and the words that go with them. */
public record ChangeAnswer(
        List<File> files, List<Replacement> edits, String commitMessage, String prTitle, String prDescription) {

    public ChangeAnswer {
        files = List.copyOf(files);
        edits = List.copyOf(edits);
    }

    /** The one place in the file that reads {@code search} reads {@code replace} afterwards. */
    public record Replacement(String path, String search, String replace) {}

    /**
     * The files after the replacements, exactly as asked for or not at all.
     *
     * @param text what a file says before
     */
    public Reading<CodeFix> on(Function<String, Optional<String>> text) {
        Map<String, String> edited = new LinkedHashMap<>();
        for (Replacement edit : edits) {
            Optional<String> before =
                    Optional.ofNullable(edited.get(edit.path())).or(() -> text.apply(edit.path()));
            Optional<String> problem = problem(edit, before);
            if (problem.isPresent()) {
                return new Reading.Bad<>("edits: " + problem.get());
            }
            edited.put(edit.path(), replaced(edit, before.orElseThrow()));
        }
        var all = new ArrayList<>(files);
        edited.forEach((path, content) -> all.add(new File(path, content)));
        return new Reading.Good<>(new CodeFix(all, commitMessage, prTitle, prDescription));
    }

    private Optional<String> problem(Replacement edit, Optional<String> before) {
        if (files.stream().anyMatch(file -> file.path().equals(edit.path()))) {
            return Optional.of(edit.path() + " is given whole and edited; do one of the two");
        }
        if (before.isEmpty()) {
            return Optional.of("there is no text file " + edit.path() + " to edit; give a new file whole");
        }
        String found = before.get();
        int at = found.indexOf(edit.search());
        if (at < 0) {
            return Optional.of("the search text is not in " + edit.path() + "; copy it from the file exactly");
        }
        return found.indexOf(edit.search(), at + 1) < 0
                ? Optional.empty()
                : Optional.of("the search text is in " + edit.path() + " more than once; take more lines of it");
    }

    private static String replaced(Replacement edit, String before) {
        int at = before.indexOf(edit.search());
        return before.substring(0, at)
                + edit.replace()
                + before.substring(at + edit.search().length());
    }
}
