package com.aigentsy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewIT {

    private static final Pattern HANDED_IN = Pattern.compile("handed in .*?(http\\S+/pull/\\d+)");

    @TempDir
    static Path folder;

    private static Command.Ended demo = new Command.Ended(-1, "not run");

    /** Two repositories with the same mistake, each reviewed once; the model answers the one review well, the other badly. */
    @BeforeAll
    static void reviewBoth() {
        repository("acme/tally", "Please use Math.addExact.");
        repository("acme/abacus", "Please subtract.");
        Path script = folder.resolve("script.json");
        Command.write(script, SCRIPT);
        var settings = Map.of(
                "AIGENTSY_FORGE_SEED", folder.resolve("seed").toString(),
                "AIGENTSY_MODEL_SCRIPT", script.toString());

        demo = new Command(folder.resolve("home"), settings).run(Duration.ofMinutes(5), "demo");
    }

    @Test
    void theBooksBalance() {
        assertThat(demo.code()).as(demo.output()).isZero();
        assertThat(demo.output()).contains("1 withdrawn", "1 won", "the books balance");
    }

    @Test
    void aReviewIsAnsweredWithARevisionOfTheSamePullRequestWhichIsThenMerged() {
        assertThat(demo.output()).containsPattern("feedback +\\[\\$150] One too many in acme/tally +review");
        List<String> handedIn = HANDED_IN
                .matcher(demo.output())
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(address -> address.contains("acme/tally"))
                .toList();
        assertThat(handedIn).as(demo.output()).hasSize(2);
        assertThat(handedIn.getFirst()).isEqualTo(handedIn.getLast());
    }

    @Test
    void whatNoRevisionCanAnswerIsWithdrawnWithAFewWordsAndClosed() {
        assertThat(demo.output()).containsPattern("withdrawn +\\[\\$150] One too many in acme/abacus +given up");
    }

    private static void repository(String name, String review) {
        Path repository = folder.resolve("seed").resolve(name);
        Command.write(repository.resolve("tree/Tally.java"), TALLY);
        Command.write(repository.resolve("tree/Tests.java"), TESTS);
        Command.write(repository.resolve("issues.json"), """
                [{"number": 3, "title": "[$150] One too many in %s", "body": "Adding 1 and 2 should give 3.",
                  "labels": ["bounty"], "created_at": "2026-11-20T10:00:00Z"}]""".formatted(name));
        Command.write(repository.resolve("maintainer.json"), """
                {"merge": "tests_pass", "test_command": ["java", "Tests.java"],
                 "review": [{"comment": "%s", "then": "merge"}]}""".formatted(review));
    }

    private static final String TALLY = """
            public class Tally {
                static int sum(int a, int b) {
                    return a + b + 1;
                }
            }
            """;

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
             {"when": {"task": "code", "prompt_contains": "Please use Math.addExact."},
              "answers": [{"json": {"files": [],
                "edits": [{"path": "Tally.java", "search": "return a + b;", "replace": "return Math.addExact(a, b);"}],
                "commit_message": "Add exactly", "pr_title": "Add exactly", "pr_description": "As asked in the review."}}]},
             {"when": {"task": "code", "prompt_contains": "Please subtract."},
              "answers": [{"json": {"files": [],
                "edits": [{"path": "Tally.java", "search": "return a + b;", "replace": "return a - b;"}],
                "commit_message": "Subtract", "pr_title": "Subtract", "pr_description": "As asked in the review."}}]},
             {"when": {"task": "code"},
              "answers": [{"json": {"files": [], "edits": [{"path": "Tally.java", "search": " + 1", "replace": ""}],
                "commit_message": "Add up", "pr_title": "Add up", "pr_description": "Fixes #3"}}]}]""";
}
