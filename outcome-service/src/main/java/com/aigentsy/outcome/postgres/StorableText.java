package com.aigentsy.outcome.postgres;

/** PostgreSQL's text holds no NUL, and titles are written by strangers. */
final class StorableText {

    private StorableText() {}

    static String of(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
