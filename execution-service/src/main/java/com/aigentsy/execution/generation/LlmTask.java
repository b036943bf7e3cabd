package com.aigentsy.execution.generation;

import java.util.Locale;

/** What models are asked to do: analysis ends in a plan; each task has its own order of models. */
public enum LlmTask {
    PLAN,
    CODE,
    WRITING,
    REVIEW;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
