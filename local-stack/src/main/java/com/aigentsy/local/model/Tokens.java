package com.aigentsy.local.model;

/** A count that is the same every time: four characters are a token. */
final class Tokens {

    private static final int CHARACTERS = 4;

    private Tokens() {}

    static int in(String text) {
        return Math.ceilDiv(text.length(), CHARACTERS);
    }

    static boolean fits(String text, int maxTokens) {
        return in(text) <= maxTokens;
    }

    /** What a model that ran out of tokens would have said. */
    static String cut(String text, int maxTokens) {
        return fits(text, maxTokens) ? text : text.substring(0, maxTokens * CHARACTERS);
    }
}
