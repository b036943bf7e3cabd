package com.aigentsy.cli.demo;

import java.util.Map;

/** Colours for a terminal, plain words everywhere else. */
record Style(boolean terminal) {

    private static final int WIDTH = 10;
    private static final Map<String, String> COLOURS = Map.of(
            "won",
            "32;1",
            "lost",
            "31",
            "failed",
            "31",
            "rejected",
            "33",
            "skipped",
            "2",
            "handed in",
            "36",
            "offer",
            "1");

    String word(String word) {
        return paint(word, "%-" + WIDTH + "s", COLOURS.getOrDefault(word, "0"));
    }

    String heading(String text) {
        return paint(text, "%s", "1");
    }

    private String paint(String text, String format, String colour) {
        var padded = format.formatted(text);
        return terminal ? "\u001b[" + colour + "m" + padded + "\u001b[0m" : padded;
    }
}
