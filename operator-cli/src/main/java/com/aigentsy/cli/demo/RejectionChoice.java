package com.aigentsy.cli.demo;

import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.Shell;
import com.aigentsy.local.launch.Scenario;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Which one offer the operator of the demo rejects: the one the built-in scenario names, the second elsewhere. Whoever
 * has rejected once, approves everything after it.
 */
record RejectionChoice(String titleContains) {

    private static final String SECOND = "";

    static RejectionChoice of(Shell shell) {
        var file = Scenario.operator(shell.home());
        var builtIn =
                shell.environment().getOrDefault("AIGENTSY_FORGE_SEED", "").isBlank();
        if (!builtIn || !Files.exists(file)) {
            return new RejectionChoice(SECOND);
        }
        try {
            return new RejectionChoice(new ObjectMapper()
                    .readTree(file.toFile())
                    .path("reject_title_contains")
                    .asText(SECOND));
        } catch (IOException e) {
            throw new CommandException("Cannot read " + file, e);
        }
    }

    boolean rejects(String title, int offersBefore) {
        return titleContains.isEmpty() ? offersBefore == 1 : title.contains(titleContains);
    }
}
