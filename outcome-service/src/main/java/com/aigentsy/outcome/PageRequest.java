package com.aigentsy.outcome;

import com.aigentsy.runtime.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted: at most {@code limit} items before the position a cursor stands for. */
public record PageRequest(long before, int limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    public static PageRequest of(@Nullable String cursor, @Nullable String limit) {
        return new PageRequest(number("cursor", cursor, Long.MAX_VALUE, Long.MAX_VALUE), (int)
                number("limit", limit, DEFAULT_LIMIT, MAX_LIMIT));
    }

    private static long number(String name, @Nullable String text, long absent, long max) {
        if (text == null) {
            return absent;
        }
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) < 1 || Long.parseLong(text) > max) {
            throw ProblemException.badRequest(
                    name.equals("limit")
                            ? "limit is a number from 1 to " + max
                            : "cursor is not one of ours: use the 'next' of the page before");
        }
        return Long.parseLong(text);
    }
}
