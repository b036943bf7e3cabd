package com.aigentsy.discovery.domain.money;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text from a position on, seeing what stands before it. */
record Cursor(String text) {

    Optional<MatchResult> at(Pattern pattern, int from) {
        Matcher matcher = matcher(pattern, from);
        return matcher.lookingAt() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    Optional<MatchResult> next(Pattern pattern, int from) {
        Matcher matcher = matcher(pattern, from);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    /** The text before a position, no more than {@code length} characters of it. */
    String before(int position, int length) {
        return text.substring(Math.max(0, position - length), position);
    }

    private Matcher matcher(Pattern pattern, int from) {
        return pattern.matcher(text)
                .region(from, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
