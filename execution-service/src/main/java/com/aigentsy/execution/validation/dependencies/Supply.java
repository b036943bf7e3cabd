package com.aigentsy.execution.validation.dependencies;

import com.aigentsy.execution.validation.sandbox.Isolation;
import java.util.ArrayList;
import java.util.List;

/**
 * A sandbox with packages in it: {@code preparation} is what the shell does first in it, {@code evidence} where they came
 * from, {@code complaint} what went wrong while they were fetched (empty if nothing did).
 */
public record Supply(Isolation sandbox, String preparation, String evidence, String complaint) {

    /** The tests' own command, once everything is in its place. */
    public List<String> command(List<String> tests) {
        var words = new ArrayList<>(List.of("/bin/sh", "-c", preparation + "\nexec \"$@\"\n", "packages"));
        words.addAll(tests);
        return words;
    }
}
