package com.aigentsy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeededForgeIT {

    @TempDir
    Path folder;

    @Test
    void aFolderOfOnesOwnBecomesAMergedPullRequest() {
        Path repository = folder.resolve("seed/acme/clock");
        Command.write(repository.resolve("tree/Clock.java"), clock("hour % 12"));
        Command.write(repository.resolve("tree/Tests.java"), TESTS);
        Command.write(repository.resolve("issues.json"), """
                [{"number": 7, "title": "[$150] Noon reads as zero", "body": "Noon should read 12.",
                  "labels": ["bounty"], "assignee": null, "locked": false, "state": "open",
                  "created_at": "2026-11-20T10:00:00Z"}]""");
        Command.write(repository.resolve("maintainer.json"), """
                {"merge": "tests_pass", "test_command": ["java", "Tests.java"]}""");
        Path script = folder.resolve("script.json");
        Command.write(script, script(clock("(hour + 11) % 12 + 1")));

        var demo = new Command(
                        folder.resolve("home"),
                        Map.of(
                                "AIGENTSY_FORGE_SEED", folder.resolve("seed").toString(),
                                "AIGENTSY_MODEL_SCRIPT", script.toString()))
                .run(Duration.ofMinutes(5), "demo");

        assertThat(demo.code()).as(demo.output()).isZero();
        assertThat(demo.output()).contains("1 won").contains("the books balance");
    }

    private static String clock(String face) {
        return "public class Clock {\n    static int face(int hour) {\n        return " + face + ";\n    }\n}\n";
    }

    private static final String TESTS = """
            public class Tests {
                public static void main(String[] args) {
                    int[][] cases = {{1, 1}, {13, 1}, {12, 12}};
                    int failed = 0;
                    for (int i = 0; i < cases.length; i++) {
                        boolean ok = Clock.face(cases[i][0]) == cases[i][1];
                        failed += ok ? 0 : 1;
                        System.out.println((ok ? "ok " : "not ok ") + (i + 1) + " - hour " + cases[i][0]);
                    }
                    System.exit(failed);
                }
            }
            """;

    private static String script(String fixed) {
        return """
                [{"when": {"task": "plan", "prompt_contains": "Noon reads as zero"},
                  "answers": [{"json": {"approach": "Count the face from one.", "files_to_change": ["Clock.java"]}}]},
                 {"when": {"task": "code", "prompt_contains": "Noon reads as zero"},
                  "answers": [{"json": {"files": [{"path": "Clock.java", "content": %s}],
                    "commit_message": "Read noon as twelve", "pr_title": "Read noon as twelve",
                    "pr_description": "Fixes #7"}}]}]""".formatted(quoted(fixed));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\n", "\\n") + '"';
    }
}
