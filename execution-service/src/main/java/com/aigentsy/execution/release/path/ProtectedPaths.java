package com.aigentsy.execution.release.path;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files that decide what other people's tools run, trust or may do. The list is {@code /release/protected-paths.txt}: what a
 * section's files do in brackets, then names. One that begins with a slash counts at the root only; one that begins with a
 * dot or ends with a slash may be a folder too.
 */
final class ProtectedPaths {

    private static final List<Protected> ALL = read();

    private ProtectedPaths() {}

    private record Protected(Pattern path, String does) {}

    static Optional<String> problem(String path) {
        String looks = PathRules.looks(path);
        return ALL.stream()
                .filter(entry -> entry.path().matcher(looks).find())
                .findFirst()
                .map(entry -> "may not be changed: it " + entry.does());
    }

    private static List<Protected> read() {
        var all = new ArrayList<Protected>();
        String does = "";
        for (String line : lines()) {
            if (line.startsWith("[")) {
                does = line.substring(1, line.length() - 1);
            } else if (!line.isBlank()) {
                all.add(new Protected(pattern(line.strip()), does));
            }
        }
        return List.copyOf(all);
    }

    private static Pattern pattern(String name) {
        String start = name.startsWith("/") ? "^" : "(?:^|/)";
        String end = name.startsWith(".") || name.endsWith("/") ? "(?:/|$)" : "$";
        String body = name.replaceAll("^/|/$", "").replace(".", "\\.").replace("*", "[^/]*");
        return Pattern.compile(start + body + end);
    }

    private static List<String> lines() {
        try (InputStream in = ProtectedPaths.class.getResourceAsStream("/release/protected-paths.txt")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
