package com.aigentsy.execution.prompt;

import com.aigentsy.execution.generation.LlmTask;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.runtime.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prompts, one file per task and version: first what the model is and must not do, then, below a line
 * {@code ---user---}, what it is asked with its {@code {{places}}}. Places are filled in one pass, so quoted text that
 * looks like a place stays text. Which version a task uses stands in {@code current.json}; a version is never edited.
 */
public final class PromptBook {

    private static final String DIVIDER = "---user---\n";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");
    private static final Map<String, String> CURRENT = current();

    private PromptBook() {}

    public static Prompt plan(Map<String, String> places, int maxOutputTokens) {
        return prompt(LlmTask.PLAN, places, maxOutputTokens);
    }

    public static Prompt code(Map<String, String> places, int maxOutputTokens) {
        return prompt(LlmTask.CODE, places, maxOutputTokens);
    }

    public static Prompt review(Map<String, String> places, int maxOutputTokens) {
        return prompt(LlmTask.REVIEW, places, maxOutputTokens);
    }

    public static Prompt writing(Map<String, String> places, int maxOutputTokens) {
        return prompt(LlmTask.WRITING, places, maxOutputTokens);
    }

    /** The task's current version, with the schema of the same name as the task. */
    public static Prompt prompt(LlmTask task, Map<String, String> places, int maxOutputTokens) {
        String version = Objects.requireNonNull(CURRENT.get(task.slug()), () -> "no prompt for " + task.slug());
        String text = resource("/prompts/" + version + ".md");
        int divider = text.indexOf(DIVIDER);
        return new Prompt(
                task,
                version,
                text.substring(0, divider).strip(),
                fill(text.substring(divider + DIVIDER.length()), places).strip(),
                resource("/schemas/" + task.slug() + ".json"),
                maxOutputTokens);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> current() {
        return Map.copyOf(EventJson.read(resource("/prompts/current.json"), Map.class));
    }

    private static String fill(String template, Map<String, String> places) {
        return PLACE.matcher(template)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Objects.requireNonNull(places.get(match.group(1)), match.group(1))));
    }

    static String resource(String path) {
        try (InputStream in = PromptBook.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
