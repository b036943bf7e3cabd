package com.aigentsy.pipeline.harness;

import com.aigentsy.local.forge.Forge;
import com.aigentsy.local.model.ModelScript;
import com.aigentsy.pipeline.harness.Journal.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to do: tiny repositories, each with one paid issue, planted while the world runs. All of them have the
 * same mistake, so one scripted answer puts any of them right, and their maintainer merges it.
 */
public final class Work {

    static final String OWNER = "harness";

    static final ModelScript SCRIPT = ModelScript.parse("""
            [{"when": {"task": "plan"},
              "answers": [{"json": {"approach": "Name the right number.", "files_to_change": ["Answer.java"]}}]},
             {"when": {"task": "code", "prompt_contains": "Please say what it answers."},
              "answers": [{"json": {"files": [{"path": "Answer.java",
                  "content": "/** To everything. */\\npublic class Answer {\\n    static int of() {\\n        return 42;\\n    }\\n}\\n"}],
                "commit_message": "Say what it answers", "pr_title": "Name the right number",
                "pr_description": "Fixes #1"}}]},
             {"when": {"task": "code"},
              "answers": [{"json": {"files": [{"path": "Answer.java",
                  "content": "public class Answer {\\n    static int of() {\\n        return 42;\\n    }\\n}\\n"}],
                "commit_message": "Name the right number", "pr_title": "Name the right number",
                "pr_description": "Fixes #1"}}]}]""");

    private static final String ANSWER = "public class Answer {\n    static int of() {\n        return 41;\n    }\n}\n";
    private static final String TESTS = """
            public class Tests {
                public static void main(String[] args) {
                    boolean right = Answer.of() == 42;
                    System.out.println((right ? "ok" : "not ok") + " 1 - the answer");
                    System.exit(right ? 0 : 1);
                }
            }
            """;

    private static final String MERGES = "{\"merge\": \"always\"}\n";

    /** A review that the model can answer, with a revision and a reply below it. */
    private static final String WANTS_A_WORD = """
            {"merge": "always", "review": [{"comment": "Please say what it answers.", "then": "merge"}]}
            """;

    /** A review to which the model has only the same answer again, so the pull request is withdrawn. */
    private static final String CANNOT_BE_PLEASED = """
            {"merge": "always", "review": [{"comment": "Please find another number.", "then": "merge"}]}
            """;

    private final Path folder;
    private final Forge forge;
    private final List<String> planted = new ArrayList<>();

    Work(Path folder, Forge forge) {
        this.folder = folder;
        this.forge = forge;
    }

    /** So many more repositories; their full names. */
    public List<String> plant(int count) {
        return plant(count, MERGES);
    }

    /** One more repository, whose pull request will be reviewed and then revised. */
    public void plantForReview() {
        plant(1, WANTS_A_WORD);
    }

    /** One more repository, whose pull request will have to be withdrawn. */
    public void plantInVain() {
        plant(1, CANNOT_BE_PLEASED);
    }

    private synchronized List<String> plant(int count, String maintainer) {
        var seed = folder.resolve(String.valueOf(planted.size()));
        var fresh = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            int number = planted.size() + i + 1;
            repository(seed.resolve(OWNER).resolve("answer-" + number), number, maintainer);
            fresh.add(OWNER + "/answer-" + number);
        }
        forge.plant(seed);
        planted.addAll(fresh);
        return List.copyOf(fresh);
    }

    /** Everything planted so far. */
    public synchronized List<String> planted() {
        return List.copyOf(planted);
    }

    /** What was planted and is in none of the discovered events. */
    List<String> unfound(List<Told> discovered) {
        return planted().stream()
                .filter(repository ->
                        discovered.stream().noneMatch(event -> event.value().contains(repository + "/issues/")))
                .toList();
    }

    private static void repository(Path root, int number, String maintainer) {
        write(root.resolve("tree/Answer.java"), ANSWER);
        write(root.resolve("tree/Tests.java"), TESTS);
        write(root.resolve("maintainer.json"), maintainer);
        write(root.resolve("issues.json"), """
                [{"number": 1, "title": "[$150] Answer %1$d is wrong by one", "body": "Answer %1$d should be 42.",
                  "labels": ["bounty"], "assignee": null, "locked": false, "state": "open", "created_at": "%2$s"}]
                """.formatted(
                        number, Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
