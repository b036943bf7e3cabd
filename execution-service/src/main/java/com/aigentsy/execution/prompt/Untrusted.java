package com.aigentsy.execution.prompt;

import com.aigentsy.events.Digests;

/** Strangers' text between two lines whose mark follows from the text, so the text cannot close its own quotation. */
public final class Untrusted {

    private Untrusted() {}

    public static String quote(String what, String text) {
        String mark = Digests.sha256(what + "\n" + text).substring(0, 16);
        return "BEGIN UNTRUSTED %s %s%n%s%nEND UNTRUSTED %s".formatted(oneLine(what), mark, text, mark);
    }

    private static String oneLine(String what) {
        return what.replaceAll("\\p{Cntrl}", " ");
    }
}
