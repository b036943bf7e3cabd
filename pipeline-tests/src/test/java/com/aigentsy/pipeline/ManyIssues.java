package com.aigentsy.pipeline;

import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * Writes a forge seed with many paid issues, each a wrong number in a file of its own, and the answers that put them
 * right: {@code ManyIssues FOLDER COUNT}. Then run the demo with {@code AIGENTSY_FORGE_SEED=FOLDER/seed} and
 * {@code AIGENTSY_MODEL_SCRIPT=FOLDER/script.json}.
 */
final class ManyIssues {

    private static final int REPOSITORIES = 6;

    private final Path folder;
    private final int count;

    private ManyIssues(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: ManyIssues FOLDER COUNT");
            System.exit(2);
        }
        new ManyIssues(Path.of(arguments[0]), Integer.parseInt(arguments[1])).write();
    }

    private void write() {
        for (int repository = 0; repository < REPOSITORIES; repository++) {
            repository(repository);
        }
        var rules = new StringJoiner(",\n", "[", "]\n");
        IntStream.range(0, count)
                .forEach(issue -> rules.add(rule(issue, "plan", plan(issue))).add(rule(issue, "code", code(issue))));
        Command.write(folder.resolve("script.json"), rules.toString());
    }

    private void repository(int repository) {
        Path root = folder.resolve("seed/plenty/tables-" + repository);
        var issues = new StringJoiner(",\n", "[", "]\n");
        int[] mine = IntStream.range(0, count)
                .filter(issue -> issue % REPOSITORIES == repository)
                .toArray();
        for (int issue : mine) {
            Command.write(root.resolve("tree/Table" + issue + ".java"), table(issue, issue + 1));
            issues.add(issue(issue));
        }
        Command.write(root.resolve("tree/Tests.java"), tests(mine));
        Command.write(root.resolve("issues.json"), issues.toString());
        Command.write(root.resolve("maintainer.json"), "{\"merge\": \"always\"}\n");
    }

    private static String title(int issue) {
        return "[$%d] Table %d names the wrong number.".formatted(100 + issue, issue);
    }

    private static String issue(int issue) {
        return """
                {"number": %d, "title": "%s", "body": "Table %d should name %d.", "labels": ["bounty"],
                 "assignee": null, "locked": false, "state": "open", "created_at": "2026-11-20T10:00:00Z"}""".formatted(issue + 1, title(issue), issue, issue);
    }

    private static String table(int issue, int number) {
        return "public class Table%d {\n    static int number() {\n        return %d;\n    }\n}\n"
                .formatted(issue, number);
    }

    private static String tests(int[] issues) {
        var checks = new StringBuilder();
        for (int issue : issues) {
            checks.append("        check(\"table %1$d\", Table%1$d.number() == %1$d);\n".formatted(issue));
        }
        return """
                public class Tests {
                    static int count;
                    static int failed;

                    static void check(String name, boolean ok) {
                        count++;
                        failed += ok ? 0 : 1;
                        System.out.println((ok ? "ok " : "not ok ") + count + " - " + name);
                    }

                    public static void main(String[] args) {
                %s        System.exit(failed == 0 ? 0 : 1);
                    }
                }
                """.formatted(checks);
    }

    private static String rule(int issue, String task, String answer) {
        return """
                {"when": {"task": "%s", "prompt_contains": "Table %d names the wrong number."}, "answers": [{"json": %s}]}""".formatted(task, issue, answer);
    }

    private static String plan(int issue) {
        return "{\"approach\": \"Name %d.\", \"files_to_change\": [\"Table%d.java\"]}".formatted(issue, issue);
    }

    private static String code(int issue) {
        return """
                {"files": [{"path": "Table%1$d.java", "content": "%2$s"}], "commit_message": "Name %1$d in table %1$d",
                 "pr_title": "Name %1$d in table %1$d", "pr_description": "Fixes #%3$d"}""".formatted(issue, table(issue, issue).replace("\n", "\\n"), issue + 1);
    }
}
