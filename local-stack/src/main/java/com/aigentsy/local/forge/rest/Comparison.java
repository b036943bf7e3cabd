package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.store.Refusal;
import java.time.Instant;
import java.util.Locale;

/** ">=2026-01-01", "<10", "1..5": of numbers, days or instants. */
record Comparison(String from, String to, boolean fromIncluded, boolean toIncluded) {

    static Comparison of(String text) {
        int dots = text.indexOf("..");
        if (dots >= 0) {
            return new Comparison(open(text.substring(0, dots)), open(text.substring(dots + 2)), true, true);
        }
        if (text.startsWith(">")) {
            boolean included = text.startsWith(">=");
            return new Comparison(text.substring(included ? 2 : 1), "", included, true);
        }
        if (text.startsWith("<")) {
            boolean included = text.startsWith("<=");
            return new Comparison("", text.substring(included ? 2 : 1), true, included);
        }
        return new Comparison(text, text, true, true);
    }

    private static String open(String end) {
        return end.equals("*") ? "" : end;
    }

    boolean holds(int number) {
        return (from.isEmpty() || number > number(from) || fromIncluded && number == number(from))
                && (to.isEmpty() || number < number(to) || toIncluded && number == number(to));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.field("Search", "q", "invalid");
        }
    }

    /** A day includes all of its instants. */
    boolean holds(Instant instant) {
        String text = instant.toString();
        return (from.isEmpty()
                        || beginning(text, from).compareTo(from.toUpperCase(Locale.ROOT)) > (fromIncluded ? -1 : 0))
                && (to.isEmpty() || beginning(text, to).compareTo(to.toUpperCase(Locale.ROOT)) < (toIncluded ? 1 : 0));
    }

    private static String beginning(String text, String asFar) {
        return text.substring(0, Math.min(text.length(), asFar.length()));
    }
}
