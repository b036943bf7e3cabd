package com.aigentsy.execution.generation;

import java.util.Locale;

/** What models are asked to do; each task has its own order of providers. */
public enum LlmTask {
    PLAN,
    CODE,
    REVIEW;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
