package com.aigentsy.cli.stack;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.Verb;
import com.aigentsy.local.launch.Readiness;
import com.aigentsy.local.launch.StackState;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What runs, whether it is healthy, and how much memory each service really has (its PSS). */
public final class Status implements Verb {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One service; {@code objection} is empty when it is ready, {@code pssKb} where the system does not tell. */
    record Line(String url, Optional<String> objection, OptionalLong pssKb) {

        boolean healthy() {
            return objection.isEmpty();
        }
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public Usage usage() {
        return new Usage(List.of(), List.of("--json"), List.of(), "what is running and healthy, with memory");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        var state = StackState.running(shell.home());
        var lines = state.map(running -> lines(shell, running)).orElse(Map.of());
        if (arguments.has("--json")) {
            shell.out().println(json(shell, state.orElse(null), lines));
        } else if (state.isEmpty()) {
            shell.out().println("No stack runs on " + shell.home().root());
        } else {
            print(shell, state.get(), lines);
        }
        return state.isPresent() && lines.values().stream().allMatch(Line::healthy) ? 0 : 1;
    }

    private static Map<String, Line> lines(Shell shell, StackState state) {
        var lines = new TreeMap<String, Line>();
        try (var readiness = new Readiness()) {
            state.services()
                    .forEach((name, url) -> lines.put(
                            name, new Line(url, readiness.objection(url), ProcessMemory.pssKb(shell.home(), name))));
        }
        return lines;
    }

    private static String json(Shell shell, @Nullable StackState state, Map<String, Line> lines) {
        var json = JSON.createObjectNode();
        var services = json.putObject("services");
        lines.forEach((name, line) -> {
            var service = services.putObject(name).put("url", line.url()).put("healthy", line.healthy());
            line.objection().ifPresent(why -> service.put("objection", why));
            line.pssKb().ifPresent(kb -> service.put("pss_kb", kb));
        });
        json.put("kafka", state == null ? null : state.kafka());
        json.put("postgres", state == null ? null : state.postgres());
        json.put("forge", state == null ? null : state.forge());
        json.put("model", state == null ? null : state.model());
        return json.put("token_file", shell.home().token().toString()).toString();
    }

    private static void print(Shell shell, StackState state, Map<String, Line> lines) {
        Addresses.print(shell.out(), state);
        long total = 0;
        for (var line : lines.entrySet()) {
            long kb = line.getValue().pssKb().orElse(0);
            total += kb;
            var health = line.getValue().healthy() ? "healthy" : "NOT READY";
            var why =
                    line.getValue().objection().map(text -> "  (" + text + ")").orElse("");
            shell.out().println("  %-10s %-10s %6.1f MiB%s".formatted(line.getKey(), health, kb / 1024.0, why));
        }
        shell.out().println("  %-10s %-10s %6.1f MiB (PSS)".formatted("together", "", total / 1024.0));
    }
}
