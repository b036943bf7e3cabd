package com.aigentsy.cli.history;

import com.aigentsy.cli.CommandException;
import com.aigentsy.judgement.backtest.PastCase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a history file holds: the cases that can be used, and the lines that cannot. Blank lines are neither. */
record History(List<PastCase> cases, List<BadLine> badLines) {

    static History read(Path file) {
        var reading = new Reading();
        try (var lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                reading.take(line);
            }
        } catch (NoSuchFileException missing) {
            throw new CommandException("There is no file " + file);
        } catch (IOException unreadable) {
            throw new CommandException("Cannot read %s: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
        return reading.history;
    }

    /** Reads line by line and remembers which id came where. */
    private static final class Reading {
        private final History history = new History(new ArrayList<>(), new ArrayList<>());
        private final Map<String, Long> lineOf = new HashMap<>();
        private long number;

        void take(String line) {
            number++;
            var text = line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (text.isBlank()) {
                return;
            }
            try {
                add(LineReader.read(text).pastCase());
            } catch (BadLineException bad) {
                history.badLines.add(new BadLine(number, String.valueOf(bad.getMessage())));
            }
        }

        private void add(PastCase past) {
            var earlier = lineOf.putIfAbsent(past.id(), number);
            if (earlier != null) {
                throw new BadLineException("id %s is already on line %d".formatted(past.id(), earlier));
            }
            history.cases.add(past);
        }
    }
}
