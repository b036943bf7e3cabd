package com.aigentsy.execution.validation.corpus;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One file of the corpus: a title, then sections that begin with {@code @@ kind path}. A {@code file} is written as it
 * stands, {@code checks} are calls of {@code check(name, holds)} that become a program printing TAP. {@code right}, {@code
 * wrong} and {@code cheat} are the patches: "old, a line with =>, new", or a whole file where there is no such line.
 */
record Bug(String name, String title, Map<String, String> files, Map<String, CodeFix> patches) {

    static final List<String> PATCHES = List.of("right", "wrong", "cheat");

    private static final String ARROW = "\n=>\n";

    private static final String CHECKS = """
            public class Tests {
                static int n;
                static int bad;

                static void check(String name, boolean holds) {
                    n++;
                    bad += holds ? 0 : 1;
                    System.out.println((holds ? "ok " : "not ok ") + n + " - " + name);
                }

                public static void main(String[] args) {
            %s
                    System.out.println("1.." + n);
                    System.exit(bad);
                }
            }
            """;

    static List<Bug> all(String language) {
        Path folder = Path.of("src/test/resources/corpus").resolve(language);
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Bug::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + ": " + title;
    }

    private static Bug read(Path file) {
        try {
            String[] sections = Files.readString(file).split("(?m)^@@ ");
            var files = new LinkedHashMap<String, String>();
            var patches = new LinkedHashMap<String, Map<String, String>>();
            for (String section : List.of(sections).subList(1, sections.length)) {
                int line = section.indexOf('\n');
                String[] head = section.substring(0, line).split(" ", 2);
                String body = section.substring(line + 1);
                if (PATCHES.contains(head[0])) {
                    var changed = patches.computeIfAbsent(head[0], _ -> new LinkedHashMap<>());
                    String text = changed.getOrDefault(head[1], files.getOrDefault(head[1], ""));
                    changed.put(head[1], patched(text, body));
                } else {
                    files.put(head[1], head[0].equals("checks") ? CHECKS.formatted(body.stripTrailing()) : body);
                }
            }
            return new Bug(
                    file.getFileName().toString().replace(".txt", ""),
                    sections[0].strip(),
                    files,
                    patches.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, kind -> fix(kind.getValue()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String patched(String text, String body) {
        int arrow = body.indexOf(ARROW);
        if (arrow < 0) {
            return body;
        }
        String old = body.substring(0, arrow);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("nothing to replace: " + old);
        }
        return text.replace(old, body.substring(arrow + ARROW.length()).stripTrailing());
    }

    private static CodeFix fix(Map<String, String> changed) {
        List<File> files = changed.entrySet().stream()
                .map(file -> new File(file.getKey(), file.getValue()))
                .toList();
        return new CodeFix(files, "A change", "A change", "A change");
    }
}
