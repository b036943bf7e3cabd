package com.aigentsy.cli.demo;

import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.events.TopicReader;
import com.aigentsy.events.Topic;
import com.aigentsy.local.launch.StackState;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One run of the demo: triggers discovery, tells every move, decides on offers, until every opportunity has ended. */
final class DemoRun {

    private static final Duration STUCK = Duration.ofMinutes(3);
    private static final List<String> TOPICS = Stream.of(Topic.values())
            .filter(topic -> topic != Topic.MODELS)
            .map(Topic::topicName)
            .toList();

    private final Shell shell;
    private final StackState state;
    private final OperatorApi api;
    private final Narrator narrator;
    private final DemoOperator operator;
    private final Journeys journeys = new Journeys();
    private final long started = System.nanoTime();
    private long lastMove = System.nanoTime();

    DemoRun(Shell shell, StackState state, OperatorApi api) {
        var style = new Style(shell.terminal());
        this.shell = shell;
        this.state = state;
        this.api = api;
        this.narrator = new Narrator(style);
        this.operator = new DemoOperator(shell, style, api);
    }

    int run(boolean staysUp) {
        try (var reader = new TopicReader(state.kafka(), TOPICS)) {
            reader.untilNow().forEach(journeys::take);
            int handInsBefore = journeys.handIns();
            long known = books().discovered();
            var runId = api.post("discovery", "/discoveries", JsonNodeFactory.instance.objectNode())
                    .path("run_id")
                    .asText();
            shell.out().println("\nLooking for work (discovery " + runId + ")");
            var run = follow(reader, runId, known);
            var books = books();
            new ClosingTable(shell, state, journeys)
                    .print(new ClosingTable.Closing(
                            run, books, handInsBefore, Duration.ofNanos(System.nanoTime() - started), staysUp));
            return books.everythingEnded() && journeys.allEnded() && !run.failed() ? 0 : 1;
        }
    }

    private DiscoveryRun follow(TopicReader reader, String runId, long known) {
        while (true) {
            reader.next().forEach(record -> journeys.take(record).ifPresent(this::tell));
            if (operator.decide(journeys)) {
                lastMove = System.nanoTime();
            }
            var run = new DiscoveryRun(api.get("discovery", "/discoveries/" + runId));
            if (run.over() && books().settled(known + run.total("published")) && journeys.allEnded()) {
                return run;
            }
            if (System.nanoTime() - lastMove > STUCK.toNanos()) {
                shell.out().println("\nNothing has moved for " + STUCK.toMinutes() + " minutes; the demo gives up");
                return run;
            }
        }
    }

    private void tell(Journeys.Move move) {
        lastMove = System.nanoTime();
        narrator.line(move).ifPresent(shell.out()::println);
    }

    private Books books() {
        try {
            return new Books(api.get("outcome", "/pipeline/balance"));
        } catch (OperatorApi.RefusedException e) {
            throw new CommandException("The books cannot be read: " + e.getMessage(), e);
        }
    }
}
