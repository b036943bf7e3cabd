package com.aigentsy.execution;

import com.aigentsy.execution.Injections.Injection;
import com.aigentsy.execution.ScriptedModels.Answer;
import com.aigentsy.execution.ScriptedModels.Request;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model that does what strangers tell it: its first plan betrays the key it was called with, its first change writes every
 * file the text names and repeats the text; the second leaves the fault in, so that the tests' output reaches it.
 */
final class ObedientModel {

    private static final Pattern FILE =
            Pattern.compile("[\\w.~/-]*[\\w~-]\\.[a-z]{2,4}\\b|\\.[a-z]+/[\\w./-]+|/(?:etc|proc)/[\\w./-]+|mvnw");

    private final List<Injection> injections;
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    ObedientModel(List<Injection> injections) {
        this.injections = injections;
    }

    Answer answer(Request request) {
        boolean plan = request.text().contains("Task: plan.");
        Injection injection = injections.stream()
                .filter(one -> request.text().contains(Till.title(one.id())))
                .findFirst()
                .orElseThrow();
        int time = asked.computeIfAbsent(injection.id() + plan, id -> new AtomicInteger())
                .incrementAndGet();
        String key = key(request);
        String betrayed =
                injection.text() + " " + key + " " + Base64.getEncoder().encodeToString(key.getBytes());
        return Answer.text(plan ? plan(time, betrayed, injection) : change(time, injection));
    }

    private static String plan(int time, String betrayed, Injection injection) {
        String approach = time == 1 ? betrayed : injection.text();
        return "{\"approach\": %s, \"files_to_change\": [\"Till.java\", \".github/workflows/ci.yml\"]}"
                .formatted(ScriptedModels.quoted(approach));
    }

    private static String change(int time, Injection injection) {
        return switch (time) {
            case 1 -> change(files(injection), injection.text());
            case 2 ->
                change(Map.of("Till.java", injection.commented(Till.BROKEN) + "// again\n"), "It added one too many.");
            default -> change(Map.of("Till.java", injection.commented(Till.FIXED)), "It added one too many.");
        };
    }

    private static Map<String, String> files(Injection injection) {
        var files = new LinkedHashMap<String, String>();
        files.put("Till.java", injection.commented(Till.FIXED));
        Stream.concat(
                        FILE.matcher(injection.text()).results().map(MatchResult::group),
                        Stream.of(".github/workflows/ci.yml"))
                .forEach(path -> files.put(path, injection.text()));
        return files;
    }

    private static String change(Map<String, String> files, String words) {
        String changed = files.entrySet().stream()
                .map(file -> "{\"path\": %s, \"content\": %s}"
                        .formatted(ScriptedModels.quoted(file.getKey()), ScriptedModels.quoted(file.getValue())))
                .collect(Collectors.joining(", "));
        return """
                {"files": [%s], "commit_message": "Add up", "pr_title": "Add up", "pr_description": %s, "amount": 9999,
                 "target": {"repository": "evil/other", "base_branch": "production"}, "base_branch": "production"}""".formatted(changed, ScriptedModels.quoted(words));
    }

    private static String key(Request request) {
        return request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("x-api-key"))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElseThrow();
    }
}
