package com.aigentsy.execution.release.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pieces of one secret in every form it could be smuggled in, reduced to letters and digits. Some pieces are enough, so
 * splitting it does not help; a piece without a digit could be a word and does not count.
 */
record Fragments(int length, Set<String> pieces) {

    private static final int LENGTH = 12;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    static Fragments of(String secret) {
        String plain = reduced(secret);
        boolean digits = plain.chars().anyMatch(Character::isDigit);
        int length = digits && plain.length() >= LENGTH ? LENGTH : Math.max(plain.length(), LENGTH);
        var pieces = new HashSet<String>();
        forms(secret)
                .map(Fragments::reduced)
                .forEach(form -> IntStream.rangeClosed(0, form.length() - length)
                        .mapToObj(at -> form.substring(at, at + length))
                        .filter(piece -> !digits || piece.chars().anyMatch(Character::isDigit))
                        .forEach(pieces::add));
        return new Fragments(length, pieces);
    }

    boolean in(String reduced) {
        return IntStream.rangeClosed(0, reduced.length() - length)
                .anyMatch(at -> pieces.contains(reduced.substring(at, at + length)));
    }

    static String reduced(String text) {
        var letters = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isLetterOrDigit(character)) {
                letters.append(character);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Stream<String> simple = Stream.of(
                secret,
                new StringBuilder(secret).reverse().toString(),
                rotated(secret),
                HexFormat.of().formatHex(bytes));
        Stream<String> base64 = IntStream.range(0, 3).mapToObj(shift -> base64(bytes, shift));
        Stream<String> base32 = IntStream.range(0, 5).mapToObj(shift -> base32(bytes, shift));
        return Stream.of(simple, base64, base32).flatMap(forms -> forms);
    }

    /** As it looks inside a longer text that was encoded: only the characters that depend on nothing else. */
    private static String base64(byte[] bytes, int shift) {
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted(bytes, shift));
        return encoded.substring(Math.ceilDiv(shift * 8, 6), (shift + bytes.length) * 8 / 6);
    }

    private static String base32(byte[] bytes, int shift) {
        byte[] all = shifted(bytes, shift);
        var encoded = new StringBuilder();
        for (int bit = Math.ceilDiv(shift * 8, 5) * 5; bit + 5 <= all.length * 8; bit += 5) {
            int pair = (all[bit / 8] & 0xFF) << 8 | (bit / 8 + 1 < all.length ? all[bit / 8 + 1] & 0xFF : 0);
            encoded.append(BASE32.charAt(pair >> 11 - bit % 8 & 31));
        }
        return encoded.toString();
    }

    private static byte[] shifted(byte[] bytes, int shift) {
        byte[] all = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, all, shift, bytes.length);
        return all;
    }

    private static String rotated(String text) {
        var rotated = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            char first = letter >= 'a' ? 'a' : 'A';
            if (letter >= first && letter < first + 26) {
                rotated.setCharAt(at, (char) (first + (letter - first + 13) % 26));
            }
        }
        return rotated.toString();
    }
}
