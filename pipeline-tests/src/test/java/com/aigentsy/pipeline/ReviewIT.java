package com.aigentsy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewIT {

    private static final Pattern HANDED_IN = Pattern.compile("handed in .*?(http\\S+/pull/\\d+)");

    @TempDir
    Path folder;

    @Test
    void aReviewIsAnsweredWithARevisionOfTheSamePullRequestWhichIsThenMerged() {
        Command.Ended demo = demo("return Math.addExact(a, b);");

        assertThat(demo.code()).as(demo.output()).isZero();
        assertThat(demo.output()).containsPattern("feedback +\\[\\$150] One too many +review");
        List<String> handedIn = HANDED_IN
                .matcher(demo.output())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(handedIn).as(demo.output()).hasSize(2);
        assertThat(handedIn.getFirst()).isEqualTo(handedIn.getLast());
        assertThat(demo.output()).contains("1 won").contains("the books balance");
    }

    @Test
    void whatNoRevisionCanAnswerIsWithdrawnWithAFewWordsAndClosed() {
        Command.Ended demo = demo("return a - b;");

        assertThat(demo.code()).as(demo.output()).isZero();
        assertThat(demo.output())
                .containsPattern("withdrawn +\\[\\$150] One too many +given up")
                .contains("1 withdrawn", "the books balance");
    }

    /** One issue whose fix is reviewed once, and a model whose second change adds up like this. */
    private Command.Ended demo(String answered) {
        Path repository = folder.resolve("seed/acme/tally");
        Command.write(repository.resolve("tree/Tally.java"), tally("a + b + 1"));
        Command.write(repository.resolve("tree/Tests.java"), TESTS);
        Command.write(repository.resolve("issues.json"), """
                [{"number": 3, "title": "[$150] One too many", "body": "Adding 1 and 2 should give 3.",
                  "labels": ["bounty"], "created_at": "2026-11-20T10:00:00Z"}]""");
        Command.write(repository.resolve("maintainer.json"), """
                {"merge": "tests_pass", "test_command": ["java", "Tests.java"],
                 "review": [{"comment": "Almost.", "then": "merge",
                   "remarks": [{"path": "Tally.java", "line": 3, "comment": "Please use Math.addExact."}]}]}""");
        Path script = folder.resolve("script.json");
        Command.write(script, SCRIPT.formatted(answered));

        return new Command(
                        folder.resolve("home"),
                        Map.of(
                                "AIGENTSY_FORGE_SEED", folder.resolve("seed").toString(),
                                "AIGENTSY_MODEL_SCRIPT", script.toString()))
                .run(Duration.ofMinutes(5), "demo");
    }

    private static String tally(String sum) {
        return "public class Tally {\n    static int sum(int a, int b) {\n        return " + sum + ";\n    }\n}\n";
    }

    private static final String TESTS = """
            public class Tests {
                public static void main(String[] args) {
                    boolean right = Tally.sum(1, 2) == 3;
                    System.out.println("1..2\\nok 1 - starts\\n" + (right ? "ok" : "not ok") + " 2 - adds");
                    System.exit(right ? 0 : 1);
                }
            }
            """;

    /** The second change fits only the file as the pull request has it: an edit of what the first one wrote. */
    private static final String SCRIPT = """
            [{"when": {"task": "plan"},
              "answers": [{"json": {"approach": "Add up, and no more.", "files_to_change": ["Tally.java"]}}]},
             {"when": {"task": "code", "prompt_contains": "Tally.java:3: Please use Math.addExact."},
              "answers": [{"json": {"files": [],
                "edits": [{"path": "Tally.java", "search": "return a + b;", "replace": "%s"}],
                "commit_message": "Add exactly", "pr_title": "Add exactly", "pr_description": "As asked in the review."}}]},
             {"when": {"task": "code"},
              "answers": [{"json": {"files": [], "edits": [{"path": "Tally.java", "search": " + 1", "replace": ""}],
                "commit_message": "Add up", "pr_title": "Add up", "pr_description": "Fixes #3"}}]}]""";
}
