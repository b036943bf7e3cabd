package com.aigentsy.local.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request, read from its provider's format: the task its system prompt names ("Task: plan."), the words of the
 * conversation, the longest answer it takes in tokens, and the tool it insists on, if any.
 */
record ModelCall(
        String provider,
        String model,
        String task,
        String system,
        String prompt,
        int maxTokens,
        @Nullable String forcedTool) {

    static final String NO_TASK = "none";

    private static final Pattern TASK = Pattern.compile("Task:\\s*(\\w+)\\.");

    static String taskIn(String system) {
        var task = TASK.matcher(system);
        return task.find() ? task.group(1) : NO_TASK;
    }

    int inputTokens() {
        return Tokens.in(system) + Tokens.in(prompt);
    }
}
