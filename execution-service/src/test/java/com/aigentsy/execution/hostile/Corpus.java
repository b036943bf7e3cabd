package com.aigentsy.execution.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cases, one a line: fields between bars, with Java's escapes. A tilde inside a token keeps it from being taken for a
 * real one by those who scan repositories.
 */
final class Corpus {

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final Pattern TILDE = Pattern.compile("(?<=[A-Za-z0-9_-])~(?=[A-Za-z_.])");

    private Corpus() {}

    static List<List<String>> cases(String file, int fields) {
        return resource(file)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> Stream.of(line.split(" \\| ", fields))
                        .map(Corpus::unescaped)
                        .toList())
                .toList();
    }

    static String unescaped(String text) {
        String unicode = UNICODE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
        return unicode.replace("\\n", "\n").replace("\\r", "\r").replace("\\\\", "\\");
    }

    static String withoutTilde(String text) {
        return TILDE.matcher(text).replaceAll("");
    }

    static String resource(String file) {
        try (InputStream in = Corpus.class.getResourceAsStream("/hostile/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
