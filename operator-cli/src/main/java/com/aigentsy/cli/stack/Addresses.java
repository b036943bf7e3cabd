package com.aigentsy.cli.stack;

import com.aigentsy.local.launch.StackState;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says where everything is. */
final class Addresses {

    private Addresses() {}

    static void print(PrintStream out, StackState state) {
        out.println("AiGentsy runs (" + state.world() + " world)");
        state.services().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(service -> line(out, service.getKey(), service.getValue()));
        line(out, "kafka", state.kafka());
        line(out, "postgres", state.postgres());
        line(out, "forge", state.forge());
        line(out, "model", state.model());
        line(out, "token", state.tokenFile());
    }

    private static void line(PrintStream out, String name, @Nullable String where) {
        out.println("  %-10s %s".formatted(name, where == null ? "replaced by your own address" : where));
    }
}
