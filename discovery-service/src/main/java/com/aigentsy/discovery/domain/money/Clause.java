package com.aigentsy.discovery.domain.money;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a text a sum stands in, and where in it: {@code start} to {@code end} are positions in {@code text}. */
record Clause(String text, int start, int end) {

    private static final Pattern SENTENCE_ENDS =
            Pattern.compile("(?<=[.!?;])(?=\\s)|\\n(?=\\s*(?:\\n|[-*+#|>]|\\d+[.)]\\s|\\z))|(?<=^|\\n)#[^\\n]*(?=\\n)"
                    + "|(?<=\\n)\\s*\\n");
    private static final Pattern TITLE_PARTS = Pattern.compile("\\s[-–—|·•]\\s|(?<=])\\s|[;]\\s|(?<=[.!?])\\s");

    static Clause sentence(String whole, Mention mention) {
        return between(SENTENCE_ENDS, whole, mention);
    }

    static Clause titlePart(String title, Mention mention) {
        return between(TITLE_PARTS, title, mention);
    }

    static Clause whole(String text, Mention mention) {
        return new Clause(text, mention.start(), mention.end());
    }

    private static Clause between(Pattern bounds, String whole, Mention mention) {
        int from = 0;
        int to = whole.length();
        Matcher matcher = bounds.matcher(whole);
        while (matcher.find()) {
            if (matcher.end() <= mention.start()) {
                from = matcher.end();
            } else if (matcher.start() >= mention.end()) {
                to = matcher.start();
                break;
            }
        }
        return new Clause(whole.substring(from, to), mention.start() - from, mention.end() - from);
    }

    /** How many words lie between the sum and the words from {@code from} to {@code to}. */
    int distance(int from, int to) {
        if (to <= start) {
            return words(text.substring(to, start));
        }
        return from >= end ? words(text.substring(end, from)) : 0;
    }

    private static int words(String between) {
        String bare = between.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return bare.isEmpty() ? 0 : bare.split(" ").length;
    }
}
