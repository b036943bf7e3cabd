package com.aigentsy.discovery.domain.money;

import java.util.regex.Pattern;

/**
 * A text as the money grammar reads it, character for character as long as the original: wide digits and signs made
 * plain, and everything blanked that is not the author's own visible prose (code, links, hidden comments, struck words).
 */
final class ReadableText {

    private static final Pattern NOT_PROSE =
            Pattern.compile("(?s)```.*?(?:```|\\z)|~~~.*?(?:~~~|\\z)|<!--.*?(?:-->|\\z)"
                    + "|`[^`\\n]*`|~~[^~\\n]*~~|<(?:del|s|strike)>.*?</(?:del|s|strike)>|\\bhttps?://[^\\s)>\\]]+"
                    + "|</?[a-zA-Z][^<>]*>");

    private ReadableText() {}

    static String of(String raw) {
        return NOT_PROSE.matcher(plain(raw)).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }

    private static String plain(String raw) {
        var plain = new StringBuilder(raw.length());
        raw.chars().forEach(c -> plain.append(plain((char) c)));
        return plain.toString();
    }

    private static char plain(char c) {
        if (c < 128) {
            return c == '\r' || c == '\t' ? ' ' : c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return switch (c) {
            case '−' -> '-';
            case '﹩' -> '$';
            case '￥' -> '¥';
            case '￡' -> '£';
            case '￦' -> '₩';
            default -> Character.isSpaceChar(c) ? ' ' : c;
        };
    }
}
