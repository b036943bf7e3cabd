package com.aigentsy.cli.history;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.UsageException;
import com.aigentsy.cli.Verb;
import com.aigentsy.judgement.backtest.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Replays a history and says how each model would have judged it, and what its decisions would have earned. */
public final class Backtest implements Verb {

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("FILE"),
                List.of("--json"),
                List.of("--capacity", "--plot"),
                "replays a history (JSON lines): how well each model would have judged it, and what it would have earned");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        try {
            return replayed(shell, arguments);
        } catch (OutOfMemoryError tooLarge) {
            throw new CommandException(
                    "%s does not fit into %d MB of memory, and 768 MB hold about 300,000 lines: replay a part of it"
                            .formatted(arguments.first(), Runtime.getRuntime().maxMemory() >> 20),
                    tooLarge);
        }
    }

    private static int replayed(Shell shell, Arguments arguments) {
        int capacity = arguments.one("--capacity").map(Backtest::capacity).orElse(Comparison.CAPACITY);
        var history = History.read(Path.of(arguments.first()));
        var comparison = Comparison.of(history.cases(), capacity);
        if (arguments.has("--json")) {
            shell.out().println(BacktestJson.of(comparison, history.badLines()));
        }
        if (history.cases().isEmpty()) {
            throw new CommandException(nothingIn(arguments.first(), history.badLines()));
        }
        if (!arguments.has("--json")) {
            shell.out().print(BacktestTable.of(comparison, history));
        }
        arguments.one("--plot").ifPresent(file -> plot(Path.of(file), comparison));
        return 0;
    }

    private static int capacity(String text) {
        try {
            int capacity = Integer.parseInt(text);
            if (capacity > 0) {
                return capacity;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as for a number that is too small
        }
        throw new UsageException("--capacity is a whole number from 1 on, not " + text);
    }

    private static String nothingIn(String file, List<BadLine> badLines) {
        if (badLines.isEmpty()) {
            return file + " is empty: a history has one JSON object a line";
        }
        var first = badLines.getFirst();
        return "no line of %s can be used; %d are bad, the first is line %d: %s"
                .formatted(file, badLines.size(), first.line(), first.reason());
    }

    private static void plot(Path file, Comparison comparison) {
        try {
            Files.writeString(file, ReliabilityPlot.svg(comparison));
        } catch (IOException unwritable) {
            throw new CommandException("Cannot write %s: %s".formatted(file, unwritable.getMessage()), unwritable);
        }
    }
}
