package com.aigentsy.cli;

import com.aigentsy.local.launch.Home;
import com.aigentsy.local.launch.Replicas;
import com.aigentsy.local.launch.StackState;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where a command runs: the repository, the home, the environment, and where it prints. */
public record Shell(
        Path repository,
        Home home,
        Map<String, String> environment,
        PrintStream out,
        PrintStream err,
        boolean terminal) {

    public Shell {
        environment = Map.copyOf(environment);
    }

    /** As {@code AIGENTSY_REPLICAS} would say. */
    public Shell withReplicas(String replicas) {
        var changed = new HashMap<>(environment);
        changed.put(Replicas.VARIABLE, replicas);
        return new Shell(repository, home, changed, out, err, terminal);
    }

    public StackState runningStack() {
        return StackState.running(home)
                .filter(StackState::ready)
                .orElseThrow(() -> new CommandException(
                        "No stack runs on " + home.root() + ". Start one with ./aigentsy up --detach"));
    }
}
