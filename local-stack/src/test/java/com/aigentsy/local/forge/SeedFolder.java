package com.aigentsy.local.forge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes seed folders for tests. */
record SeedFolder(Path root) {

    static final String CALCULATOR = "class Calculator { static int add(int a, int b) { return a - b; } }\n";
    static final String FIXED = "class Calculator { static int add(int a, int b) { return a + b; } }\n";
    static final String TESTS = """
            class Tests {
                public static void main(String[] args) throws Exception {
                    String source = java.nio.file.Files.readString(java.nio.file.Path.of("Calculator.java"));
                    if (!source.contains("a + b")) { System.out.println("add is wrong"); System.exit(1); }
                }
            }
            """;

    /** acme/calc: a bug, two issues, and a maintainer as given. */
    static SeedFolder calculator(Path root, String maintainer) {
        return new SeedFolder(root)
                .file("acme/calc/tree/Calculator.java", CALCULATOR)
                .file("acme/calc/tree/Tests.java", TESTS)
                .file("acme/calc/tree/docs/guide.md", "# Guide\n")
                .file("acme/calc/maintainer.json", maintainer)
                .file("acme/calc/issues.json", """
                        [{"number": 7, "title": "add subtracts [$250]", "body": "2 + 2 is 0", "labels": ["bounty"],
                          "assignee": null, "locked": false, "state": "open", "created_at": "2026-02-03T04:05:06Z"},
                         {"number": 9, "title": "another", "body": "", "labels": []}]
                        """);
    }

    SeedFolder file(String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
