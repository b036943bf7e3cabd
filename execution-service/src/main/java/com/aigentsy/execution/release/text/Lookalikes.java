package com.aigentsy.execution.release.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Letters and signs of other scripts that look like ASCII; a word that mixes both is meant to deceive. */
public final class Lookalikes {

    /** Character by character what the one below it looks like. */
    private static final String ASCII = "acehijklopqsvwxyABCEHIJKMOPSTXYABEHIKMNOPTXYZZovoundAJEgl";

    private static final String FOREIGN = "асеһіјкӏорԛѕѵԝхуАВСЕНІЈКМОРЅТХУΑΒΕΗΙΚΜΝΟΡΤΧΥΖᏃονօսոԁᎪᎫᎬցⅼ";

    private static final String FALSE_SIGNS = "\u037E\u01C3\uA789\u2236\u05C3\u2215\u2044\u2571\u02D0\uFF1B\u2024";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_]+");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    private Lookalikes() {}

    /** The first deceiving word or sign in {@code after} that {@code before} does not have. */
    public static Optional<String> added(String before, String after) {
        if (ascii(after)) {
            return Optional.empty();
        }
        Set<String> known =
                WORD.matcher(before).results().map(MatchResult::group).collect(Collectors.toSet());
        Optional<String> sign = after.codePoints()
                .filter(character -> FALSE_SIGNS.indexOf(character) >= 0 && before.indexOf(character) < 0)
                .mapToObj(character -> "the character U+%04X, which imitates another".formatted(character))
                .findFirst();
        return sign.or(() -> WORD.matcher(after)
                .results()
                .map(MatchResult::group)
                .filter(word -> mixed(word) && !known.contains(word))
                .map(word -> "the word '" + word + "', in which letters of another alphabet imitate Latin ones")
                .findFirst());
    }

    /** The text as it looks: every imitating letter replaced by the one it imitates. */
    public static String skeleton(String text) {
        var skeleton = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            int known = FOREIGN.indexOf(text.charAt(at));
            if (known >= 0) {
                skeleton.setCharAt(at, ASCII.charAt(known));
            }
        }
        return skeleton.toString();
    }

    private static boolean mixed(String word) {
        return LATIN.matcher(word).find() && word.codePoints().anyMatch(Lookalikes::imitates);
    }

    private static boolean imitates(int character) {
        return FOREIGN.indexOf(character) >= 0
                || character >= 0xFF21 && character <= 0xFF5A
                || character >= 0x1D400 && character <= 0x1D7FF;
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}
