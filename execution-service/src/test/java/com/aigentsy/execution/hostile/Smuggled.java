package com.aigentsy.execution.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** One secret in the forms somebody would try to carry it out in. */
final class Smuggled {

    private Smuggled() {}

    static Map<String, String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(bytes);
        var forms = new LinkedHashMap<String, String>();
        forms.put("as it is", secret);
        forms.put("in other case", secret.toUpperCase(Locale.ROOT));
        forms.put("backwards", new StringBuilder(secret).reverse().toString());
        forms.put("base64", base64);
        forms.put(
                "base64 for addresses", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        forms.put(
                "base64 of more",
                Base64.getEncoder().encodeToString(("key=" + secret + ";").getBytes(StandardCharsets.UTF_8)));
        forms.put("base64 twice", Base64.getEncoder().encodeToString(base64.getBytes(StandardCharsets.UTF_8)));
        forms.put("hex", HexFormat.of().formatHex(bytes));
        forms.put("hex with colons", HexFormat.ofDelimiter(":").withUpperCase().formatHex(bytes));
        forms.put(
                "base64 of hex",
                Base64.getEncoder()
                        .encodeToString(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.UTF_8)));
        forms.put("percent", each(bytes, code -> "%%%02X".formatted(code), ""));
        forms.put("escapes", each(bytes, code -> "\\x%02x".formatted(code), ""));
        forms.put("unicode escapes", each(bytes, code -> "\\u%04x".formatted(code), ""));
        forms.put("entities", each(bytes, code -> "&#" + code + ";", ""));
        forms.put("numbers", each(bytes, String::valueOf, ", "));
        forms.put(
                "bits",
                each(
                        bytes,
                        code -> "%8s".formatted(Integer.toBinaryString(code)).replace(' ', '0'),
                        " "));
        forms.put("octal", each(bytes, code -> "\\%03o".formatted(code), ""));
        forms.put("spaced", secret.replaceAll("(.)", "$1 "));
        forms.put("one a line", secret.replaceAll("(.)", "$1\n"));
        forms.put("added up", "\"" + secret.substring(0, 9) + "\" + \"" + secret.substring(9) + "\"");
        forms.put("rotated", secret.chars().mapToObj(Smuggled::rotated).collect(Collectors.joining()));
        return forms;
    }

    private static String each(byte[] bytes, IntFunction<String> form, String between) {
        return new String(bytes, StandardCharsets.UTF_8).chars().mapToObj(form).collect(Collectors.joining(between));
    }

    private static String rotated(int letter) {
        int first = Character.isUpperCase(letter) ? 'A' : 'a';
        return Character.toString(Character.isLetter(letter) ? first + (letter - first + 13) % 26 : letter);
    }
}
