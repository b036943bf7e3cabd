package com.aigentsy.execution.release.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Characters nobody sees: control, bidirectional, zero-width, fillers, variation selectors, private use. Those an emoji is
 * put together with are not meant.
 */
public final class Characters {

    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private Characters() {}

    /** The first hidden character that {@code after} has more often than {@code before}. */
    public static Optional<String> added(String before, String after) {
        Map<Integer, Integer> known = hidden(before);
        return hidden(after).entrySet().stream()
                .filter(found -> found.getValue() > known.getOrDefault(found.getKey(), 0))
                .map(found -> "the character " + name(found.getKey()) + ", which cannot be seen")
                .findFirst();
    }

    /** The text with everything hidden, and every space that is none, written out as {@code ⟨U+202E⟩}. */
    public static String visible(String text) {
        var shown = new StringBuilder();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            boolean space = Character.getType(character) == Character.SPACE_SEPARATOR && character != ' ';
            if (space || character == '⟨' || hidden(text, at)) {
                shown.append('⟨').append(name(character)).append('⟩');
            } else {
                shown.appendCodePoint(character);
            }
        }
        return shown.toString();
    }

    private static Map<Integer, Integer> hidden(String text) {
        var counts = new HashMap<Integer, Integer>();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (hidden(text, at)) {
                counts.merge(text.codePointAt(at), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static boolean hidden(String text, int at) {
        int character = text.codePointAt(at);
        if (character < ' ') {
            return "\t\n\f".indexOf(character) < 0 && !(character == '\r' && text.startsWith("\n", at + 1));
        }
        return character > '~' && unseen(character) && !partOfEmoji(text, at);
    }

    private static boolean unseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> FILLERS.indexOf(character) >= 0 || selector(character);
        };
    }

    private static boolean selector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF
                || character >= 0x180B && character <= 0x180F;
    }

    private static boolean partOfEmoji(String text, int at) {
        int character = text.codePointAt(at);
        if (at == 0 || character != JOINER && character != EMOJI_STYLE) {
            return false;
        }
        int before = text.codePointBefore(at);
        boolean follows = Character.isEmoji(before) || Character.isEmojiModifier(before);
        if (character == EMOJI_STYLE) {
            return follows;
        }
        return (follows || before == EMOJI_STYLE)
                && at + 1 < text.length()
                && Character.isExtendedPictographic(text.codePointAt(at + 1));
    }

    private static String name(int character) {
        return "U+%04X".formatted(character);
    }
}
