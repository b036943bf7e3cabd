package com.aigentsy.discovery.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Looks for the first of several wordings in a text, without regard to case, line breaks or emphasis. */
record Signs(List<Pattern> wordings) {

    private static final int SHOWN = 120;

    static Signs of(String... wordings) {
        return new Signs(Arrays.stream(wordings)
                .map(wording ->
                        Pattern.compile("(?<![\\p{L}\\d])(?:" + wording + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE))
                .toList());
    }

    /** The words that were found, for the reader of the report. */
    Optional<String> in(String text) {
        String plain = text.replace('’', '\'').replaceAll("[*_`~]+", "").replaceAll("\\s+", " ");
        return wordings.stream()
                .flatMap(wording -> wording.matcher(plain).results().limit(1))
                .map(MatchResult::group)
                .map(found -> "\"" + VisibleText.cut(found.strip(), SHOWN) + "\"")
                .findFirst();
    }

    /** Whether the text is one of the wordings and nothing else, as a label is. */
    boolean whole(String text) {
        return wordings.stream()
                .anyMatch(wording -> wording.matcher(text.strip()).matches());
    }
}
