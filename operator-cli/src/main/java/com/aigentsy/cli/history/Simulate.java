package com.aigentsy.cli.history;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.UsageException;
import com.aigentsy.cli.Verb;
import com.aigentsy.judgement.simulation.Market;
import com.aigentsy.judgement.simulation.Truth;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes the history of a market that never was, with the true probabilities in a file beside it. */
public final class Simulate implements Verb {

    private static final long MOST_DAYS = 3_650;

    @Override
    public String name() {
        return "simulate";
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of(),
                List.of(),
                List.of("--truth", "--days", "--seed", "--out", "--oracle"),
                "makes a history (" + truths()
                        + ") for backtest; the true probabilities go to OUT.truth.jsonl, or where --oracle says");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        var truth = truth(needed(arguments, "--truth"));
        int days = (int) number(arguments, "--days", 1, MOST_DAYS);
        long seed = number(arguments, "--seed", Long.MIN_VALUE, Long.MAX_VALUE);
        var out = arguments.one("--out");
        var oracle = Path.of(arguments
                .one("--oracle")
                .or(() -> out.map(file -> file + ".truth.jsonl"))
                .orElse("simulated-%s-%d-%d.truth.jsonl".formatted(slug(truth), days, seed)));
        var market = new Market(truth, days, seed);
        try (var history = out.isPresent() ? stream(Path.of(out.get())) : new StandardOut(shell.out());
                var probabilities = stream(oracle)) {
            market.forEach(each -> {
                history.println(SimulatedLines.history(each.line()));
                probabilities.println(SimulatedLines.oracle(each));
            });
        }
        shell.err().println("The true probabilities are in " + oracle);
        return 0;
    }

    /** Stays open when we are done with it. */
    private static final class StandardOut extends PrintStream {

        private StandardOut(PrintStream out) {
            super(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            flush();
        }
    }

    private static PrintStream stream(Path file) {
        try {
            return new PrintStream(
                    new BufferedOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new CommandException("Cannot write " + file + ": " + unwritable.getMessage(), unwritable);
        }
    }

    private static String needed(Arguments arguments, String option) {
        return arguments.one(option).orElseThrow(() -> new UsageException("needs " + option));
    }

    private static long number(Arguments arguments, String option, long from, long to) {
        var text = needed(arguments, option);
        try {
            long number = Long.parseLong(text);
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as for a number out of range
        }
        throw new UsageException("%s is a whole number from %d to %d, not %s".formatted(option, from, to, text));
    }

    private static Truth truth(String name) {
        return Arrays.stream(Truth.values())
                .filter(each -> slug(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("--truth is " + truths() + ", not " + name));
    }

    private static String truths() {
        return Arrays.stream(Truth.values()).map(Simulate::slug).collect(Collectors.joining(" | "));
    }

    private static String slug(Truth truth) {
        return truth.name().toLowerCase(Locale.ROOT);
    }
}
