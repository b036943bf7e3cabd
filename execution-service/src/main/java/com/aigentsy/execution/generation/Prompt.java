package com.aigentsy.execution.generation;

import com.aigentsy.events.Digests;
import java.nio.charset.StandardCharsets;

/** What is asked: {@code version} names the prompt's file, {@code schema} is the JSON schema the answer must meet. */
public record Prompt(LlmTask task, String version, String system, String user, String schema, int maxOutputTokens) {

    public String sha256() {
        return Digests.sha256(system + "\n\0\n" + user + "\n\0\n" + schema);
    }

    /** An upper bound: a token is at least one byte, plus what providers wrap around it. */
    public long maxInputTokens() {
        return bytes(system) + bytes(user) + 2 * bytes(schema) + 1_000;
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
