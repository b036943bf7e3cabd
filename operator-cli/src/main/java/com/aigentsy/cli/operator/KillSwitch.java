package com.aigentsy.cli.operator;

import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.Shell;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** The global switch of execution and of the gateway, each its own; both are set and both are reported. */
record KillSwitch(Shell shell) {

    int set(boolean open) {
        var body = new ObjectMapper().createObjectNode().put("open", open).put("by", "operator");
        int failures = 0;
        try (var api = new OperatorApi(shell.runningStack())) {
            for (var service : List.of("execution", "gateway")) {
                try {
                    var control = api.put(service, "/controls/global", body);
                    shell.out()
                            .println("  %-10s %s"
                                    .formatted(
                                            service, state(control.path("open").asBoolean(open))));
                } catch (IllegalStateException | CommandException e) {
                    shell.out().println("  %-10s not %s: %s".formatted(service, state(open), e.getMessage()));
                    failures++;
                }
            }
        }
        return failures == 0 ? 0 : 1;
    }

    private static String state(boolean open) {
        return open ? "running" : "paused";
    }
}
