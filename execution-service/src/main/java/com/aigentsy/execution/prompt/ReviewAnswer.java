package com.aigentsy.execution.prompt;

import java.util.List;

/** What a reviewing model says of a change: why it must not be released as it is, or nothing. */
public record ReviewAnswer(List<String> objections) {

    public ReviewAnswer {
        objections = List.copyOf(objections);
    }
}
