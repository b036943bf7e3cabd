package com.aigentsy.cli.repair;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.Verb;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;

/** Makes the learning tables anew from the topics, and says whether they came out equal. */
public final class Rebuild implements Verb {

    private static final String RESOURCE = "/learning/rebuild";
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public Usage usage() {
        return Usage.plain("makes the learning tables anew from the topics and compares them with the live ones");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        try (var api = new OperatorApi(shell.runningStack())) {
            var started = api.post("outcome", RESOURCE, new ObjectMapper().createObjectNode());
            shell.out().println("Rebuild " + started.path("rebuild_id").asText() + " runs");
            var result = finished(api);
            shell.out().println("  events read        " + result.path("events").asLong());
            shell.out()
                    .println("  checksum, live     "
                            + result.path("live_checksum").asText("-"));
            shell.out()
                    .println("  checksum, rebuilt  "
                            + result.path("rebuilt_checksum").asText("-"));
            shell.out().println("  equal              " + (result.path("equal").asBoolean() ? "yes" : "no"));
            shell.out()
                    .println("  swapped in         " + (result.path("swapped").asBoolean() ? "yes" : "no"));
            return result.path("equal").asBoolean() ? 0 : 1;
        }
    }

    private static JsonNode finished(OperatorApi api) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            var result = api.get("outcome", RESOURCE);
            switch (result.path("state").asText()) {
                case "completed" -> {
                    return result;
                }
                case "failed" ->
                    throw new CommandException("The rebuild failed, the live tables are untouched: "
                            + result.path("detail").asText("see the log of outcome"));
                default -> pause();
            }
        }
        throw new CommandException("The rebuild still runs. Its state: GET " + RESOURCE + " on outcome");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted; the rebuild goes on without this command");
        }
    }
}
