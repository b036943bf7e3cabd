package com.aigentsy.judgement.learning;

import org.jspecify.annotations.Nullable;

/** What became of an opportunity: accepted or not, and paid or not; {@code paid} is null while nobody knows. */
public record Label(boolean accepted, @Nullable Boolean paid) {

    public static Label lost() {
        return new Label(false, null);
    }
}
