package com.aigentsy.local.model;

import com.aigentsy.events.Digests;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which calls a rule answers, and its answers in turn; the last one is repeated when they are used up. */
record ModelRule(When when, List<ScriptedAnswer> answers, String fingerprint) {

    /** Absent conditions fit everything. */
    record When(
            @Nullable String task,
            @Nullable String promptContains,
            @Nullable String provider) {

        private static final Set<String> KNOWN = Set.of("task", "prompt_contains", "provider");

        boolean fits(ModelCall call) {
            return (task == null || task.equals(call.task()))
                    && (provider == null || provider.equals(call.provider()))
                    && (promptContains == null || call.prompt().contains(promptContains));
        }

        private static When parse(JsonNode when, String place) {
            when.fieldNames().forEachRemaining(name -> {
                if (!KNOWN.contains(name)) {
                    throw new IllegalArgumentException(place + ": unknown condition \"" + name + "\", use " + KNOWN);
                }
            });
            return new When(text(when, "task"), text(when, "prompt_contains"), text(when, "provider"));
        }

        private static @Nullable String text(JsonNode when, String name) {
            return when.hasNonNull(name) ? when.get(name).asText() : null;
        }
    }

    static ModelRule parse(JsonNode rule, String place) {
        var answers = rule.path("answers");
        if (!answers.isArray() || answers.isEmpty()) {
            throw new IllegalArgumentException(place + ": \"answers\" must be a list with at least one answer");
        }
        var parsed = new ArrayList<ScriptedAnswer>();
        for (JsonNode answer : answers) {
            parsed.add(ScriptedAnswer.parse(answer, place + ", answer " + (parsed.size() + 1)));
        }
        var when = When.parse(rule.path("when"), place);
        return new ModelRule(when, List.copyOf(parsed), Digests.sha256(rule.toString()));
    }

    ScriptedAnswer answer(int turn) {
        return answers.get(Math.min(turn, answers.size() - 1));
    }
}
