package com.aigentsy.cli.demo;

import com.aigentsy.cli.Shell;
import com.aigentsy.local.launch.StackState;

/** Where the curious go next. */
final class WhereToLook {

    private WhereToLook() {}

    static void print(Shell shell, StackState state, boolean staysUp) {
        var out = shell.out();
        out.println();
        out.println("Where to look");
        out.println("  every ending    ./aigentsy events opportunities.completed --json");
        if (!staysUp) {
            out.println("  everything else ./aigentsy up --detach starts it again with everything in it; then:");
        }
        out.println("  repositories    " + state.forge() + " (pull requests, merges; git clone works)");
        out.println("  one story       GET " + state.services().get("outcome") + "/opportunities/{id}");
        out.println("  statistics      GET " + state.services().get("outcome") + "/execution/stats");
        out.println("  with            -H \"Authorization: Bearer $(cat " + state.tokenFile() + ")\"");
        out.println("  memory, health  ./aigentsy status");
    }
}
