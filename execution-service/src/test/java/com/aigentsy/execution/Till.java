package com.aigentsy.execution;

import com.aigentsy.execution.ScriptedModels.Answer;
import com.aigentsy.execution.ScriptedModels.Request;
import java.nio.file.Files;
import java.util.Map;

/** A small repository with a bug and tests that show it, and what a model would say about it. */
final class Till {

    static final String BROKEN = "public class Till { static int total(int a, int b) { return a + b + 1; } }\n";
    static final String FIXED = "public class Till { static int total(int a, int b) { return a + b; } }\n";

    private static final String TESTS = """
            public class Tests {
                public static void main(String[] args) {
                    boolean right = Till.total(1, 2) == 3;
                    System.out.println("1..2");
                    System.out.println("ok 1 - starts");
                    System.out.println((right ? "ok" : "not ok") + " 2 - adds");
                    System.exit(right ? 0 : 1);
                }
            }
            """;

    private Till() {}

    static void seed() {
        if (!Files.exists(World.GIT.resolve("acme/till.git"))) {
            GitHost.repository(
                    World.GIT,
                    "acme/till",
                    Map.of("Till.java", BROKEN, "Tests.java", TESTS, "CONTRIBUTING.md", "Small changes, please.\n"));
        }
    }

    /** The plan, or the change that makes the till like this. */
    static Answer answer(Request request, String content) {
        return change(request, "Till.java", content);
    }

    static Answer change(Request request, String path, String content) {
        return Answer.text(
                request.text().contains("Task: plan.")
                        ? "{\"approach\": \"take the one away\", \"files_to_change\": [\"Till.java\"]}"
                        : """
                          {"files": [{"path": "%s", "content": %s}], "commit_message": "Add up", "pr_title": "Add up",
                           "pr_description": "It added one too many."}""".formatted(path, ScriptedModels.quoted(content)));
    }

    /** How often a model was asked about the issue with this number in its title. */
    static long asked(String id) {
        return World.MODELS.requests().stream()
                .filter(request -> request.text().contains(title(id)))
                .count();
    }

    static String title(String id) {
        return "Totals are wrong (" + id + ")";
    }
}
