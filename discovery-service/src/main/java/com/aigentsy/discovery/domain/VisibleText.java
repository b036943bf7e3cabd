package com.aigentsy.discovery.domain;

import java.nio.charset.StandardCharsets;

/** Makes foreign text safe to store and send: no NUL (PostgreSQL refuses it), no half characters, a bounded size. */
final class VisibleText {

    private static final int REPLACEMENT = 0xFFFD;

    private VisibleText() {}

    /** The longest prefix of whole characters that takes at most {@code bytes} bytes of UTF-8. */
    static String cut(String text, int bytes) {
        var kept = new StringBuilder(Math.min(text.length(), bytes));
        int size = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            int safe = point == 0 || point >= 0xD800 && point <= 0xDFFF ? REPLACEMENT : point;
            size += Character.toString(safe).getBytes(StandardCharsets.UTF_8).length;
            if (size > bytes) {
                break;
            }
            kept.appendCodePoint(safe);
        }
        return kept.toString();
    }
}
