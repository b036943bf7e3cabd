package com.aigentsy.execution.release.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One text as it can be read: as it stands, with pieces of strings put together, with its escapes resolved, with its lists
 * of numbers as characters, and with what is Base64 or hex in it decoded, twice at most.
 */
final class Views {

    private static final int DEPTH = 2;
    private static final Pattern PIECES = Pattern.compile("[\"'`]\\s*+(?:[+.,&]\\s*+){0,2}[\"'`]");
    private static final Pattern ESCAPE = Pattern.compile(
            "(?i)(?:%|\\\\x|0x|&#x0{0,4}|\\\\u\\{?0{0,4})([0-9a-f]{2})(?![0-9a-f])[};]?|&#0{0,3}(\\d{2,3});?"
                    + "|=([0-9A-F]{2})");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{2,3}(?!\\w|\\.\\d)");
    private static final Pattern OCTAL = Pattern.compile("\\\\(1[0-7]{2}|0?[4-7][0-7])");
    private static final Pattern BINARY = Pattern.compile("(?<!\\w)(?:0b)?([01]{7,8})(?!\\w)");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}");
    private static final Pattern HEX = Pattern.compile("(?i)(?:[0-9a-f]{2}){8,}");

    private Views() {}

    static List<String> of(String text) {
        var views = new ArrayList<String>();
        add(views, text, DEPTH);
        return views;
    }

    private static void add(List<String> views, String text, int depth) {
        views.add(text);
        views.add(PIECES.matcher(text).replaceAll(""));
        views.add(ESCAPE.matcher(text).replaceAll(Views::unescaped));
        views.add(joined(NUMBER, text, number -> character(number.group(), 10)));
        views.add(joined(OCTAL, text, octal -> character(octal.group(1), 8)));
        views.add(joined(BINARY, text, bits -> character(bits.group(1), 2)));
        if (depth > 0) {
            decoded(BASE64, text, Views::base64).ifPresent(inner -> add(views, inner, depth - 1));
            decoded(HEX, text, HexFormat.of()::parseHex).ifPresent(inner -> add(views, inner, depth - 1));
        }
    }

    private static String unescaped(MatchResult escape) {
        boolean decimal = escape.group(2) != null;
        String hex = escape.group(1) == null ? escape.group(3) : escape.group(1);
        String character = decimal ? character(escape.group(2), 10) : character(hex, 16);
        return Matcher.quoteReplacement(character);
    }

    private static String joined(Pattern pattern, String text, Function<MatchResult, String> character) {
        return pattern.matcher(text).results().map(character).collect(Collectors.joining());
    }

    private static String character(String number, int radix) {
        int code = Integer.parseInt(number, radix);
        return code < 0x80 ? Character.toString(code) : " ";
    }

    private static Optional<String> decoded(Pattern pattern, String text, Function<String, byte[]> decoder) {
        String inner = pattern.matcher(text)
                .results()
                .map(found -> new String(decoder.apply(found.group()), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining("\n"));
        return inner.isEmpty() ? Optional.empty() : Optional.of(inner);
    }

    private static byte[] base64(String token) {
        String standard = token.replace('-', '+').replace('_', '/');
        return Base64.getDecoder().decode(standard.substring(0, standard.length() / 4 * 4));
    }
}
