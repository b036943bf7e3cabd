package com.aigentsy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeededForgeIT {

    @TempDir
    static Path folder;

    private static final Telemetry TELEMETRY = new Telemetry();
    private static Command.Ended demo = new Command.Ended(-1, "not run");

    @BeforeAll
    static void oneIssueOfOnesOwn() {
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
        var settings = new TreeMap<>(TELEMETRY.settings());
        settings.put("AIGENTSY_FORGE_SEED", folder.resolve("seed").toString());
        settings.put("AIGENTSY_MODEL_SCRIPT", script.toString());

        demo = new Command(home(), settings).run(Duration.ofMinutes(5), "demo");
    }

    @AfterAll
    static void close() {
        TELEMETRY.close();
    }

    private static Path home() {
        return folder.resolve("home");
    }

    @Test
    void aFolderOfOnesOwnBecomesAMergedPullRequest() {
        assertThat(demo.code()).as(demo.output()).isZero();
        assertThat(demo.output()).contains("1 won").contains("the books balance");
    }

    @Test
    void itsWayThroughAllServicesIsOneTrace() {
        assertThat(TELEMETRY.longestTrace())
                .containsExactlyInAnyOrder(
                        "discovery-service",
                        "scoring-service",
                        "execution-service",
                        "platform-gateway",
                        "outcome-service");
    }

    @Test
    void theLogsAreJsonWithTheOpportunityAndTheEvent() {
        assertThat(Telemetry.logs(home()))
                .filteredOn(line -> line.at("/mdc/opportunity").asText().startsWith("github_"))
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line.at("/mdc/event").asText()).isNotEmpty());
    }

    @Test
    void noLogHoldsASecret() {
        assertThat(Telemetry.secrets(home())).hasSizeGreaterThan(5);
        assertThat(Telemetry.logText(home()))
                .contains("opportunity=")
                .doesNotContain(Telemetry.secrets(home()).toArray(String[]::new));
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
