package com.aigentsy.execution.writing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text as its words, and what is told by them: numbers, names, and what the text is made of. */
record Words(String text) {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’+#]*(?:[._/-][\\p{L}\\p{N}+#]+)*");
    private static final Set<String> NUMBERS = Set.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "fifteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "million",
            "millions",
            "billion",
            "dozen",
            "dozens",
            "decade",
            "decades",
            "several",
            "many",
            "countless",
            "double",
            "twice");
    private static final Set<String> ENGLISH = Set.of(
            "the", "a", "an", "to", "of", "and", "is", "are", "this", "that", "it", "for", "in", "on", "with", "you",
            "your", "would", "will", "please", "i", "as", "so", "be", "at", "by", "if", "we");
    private static final int CONTENT = 4;

    List<String> all() {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Words::plain)
                .toList();
    }

    Set<String> set() {
        return Set.copyOf(all());
    }

    /** In figures or in words. */
    Stream<String> numbers() {
        return all().stream().filter(word -> word.chars().anyMatch(Character::isDigit) || NUMBERS.contains(word));
    }

    /** Capitalised where no sentence begins, or written with a capital within: somebody's or something's name. */
    Stream<String> names() {
        return WORD.matcher(text)
                .results()
                .filter(word -> named(word) && !word.group().matches("I(['’]\\p{L}+)?"))
                .map(word -> plain(word.group()));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("'s$", "");
    }

    private boolean named(MatchResult word) {
        String said = word.group();
        boolean capital = said.chars().skip(1).anyMatch(Character::isUpperCase);
        return capital || Character.isUpperCase(said.codePointAt(0)) && !begins(word.start());
    }

    private boolean begins(int at) {
        String before = text.substring(0, at).stripTrailing();
        return before.isEmpty() || before.matches("(?s).*[.!?:][\"'”’)]*");
    }

    /** Long enough to mean something, each by its first letters, so that a plural is the same word. */
    Set<String> content() {
        return all().stream()
                .filter(word -> word.length() >= CONTENT)
                .map(Words::stem)
                .collect(Collectors.toSet());
    }

    static String stem(String word) {
        return word.length() <= 6 ? word.replaceAll("(?<=\\p{L}{3})s$", "") : word.substring(0, 6);
    }

    boolean english() {
        return all().stream().anyMatch(ENGLISH::contains);
    }

    Stream<String> foreign() {
        return all().stream().filter(word -> word.codePoints().anyMatch(c -> c > 127));
    }
}
