package com.aigentsy.execution.understanding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The room a prompt has for one kind of material, counted in tokens, and what did not fit. A token is taken as three bytes,
 * which is on the safe side for code and for most languages.
 */
final class Room {

    private static final int BYTES_PER_TOKEN = 3;
    private static final int NAMED = 40;

    private final List<String> leftOut = new ArrayList<>();
    private int tokens;

    private Room(int tokens) {
        this.tokens = tokens;
    }

    static Room ofBytes(int bytes) {
        return new Room(bytes / BYTES_PER_TOKEN);
    }

    static int tokens(String text) {
        return Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, BYTES_PER_TOKEN);
    }

    int bytes() {
        return tokens * BYTES_PER_TOKEN;
    }

    boolean has(String text) {
        return tokens(text) <= tokens;
    }

    String take(String text) {
        tokens -= tokens(text);
        return text;
    }

    void leaveOut(String what) {
        leftOut.add(what);
    }

    /** One line a model and a person can read; empty if everything is there. */
    String leftOut() {
        if (leftOut.isEmpty()) {
            return "";
        }
        String named = String.join(", ", leftOut.subList(0, Math.min(NAMED, leftOut.size())));
        int more = leftOut.size() - NAMED;
        return "Left out: " + named + (more > 0 ? " and " + more + " more" : "");
    }

    /** The beginning of the text, as much as {@code bytes} hold, and a line that says how much is missing. */
    static String cut(String text, int bytes) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        if (all.length <= bytes) {
            return text;
        }
        int end = bytes;
        while (end > 0 && (all[end] & 0xC0) == 0x80) {
            end--;
        }
        String kept = new String(all, 0, end, StandardCharsets.UTF_8);
        return kept + "\n[%d of %d bytes left out]".formatted(all.length - end, all.length);
    }
}
