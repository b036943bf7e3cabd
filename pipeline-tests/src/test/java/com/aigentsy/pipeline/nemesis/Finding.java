package com.aigentsy.pipeline.nemesis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a check found: its figures, and everything that broke a promise, which should be nothing. */
record Finding(String check, Map<String, Object> figures, List<String> violations) {

    private static final int SHOWN = 20;

    boolean good() {
        return violations.isEmpty();
    }

    Finding with(String name, Object value) {
        var more = new LinkedHashMap<>(figures);
        more.put(name, value);
        return new Finding(check, more, violations);
    }

    /** Prints one line, and a line for each violation; appends the same as JSON; the exit code. */
    int say(Path results) {
        var words = new StringBuilder(check + ": " + (good() ? "good" : "BAD"));
        figures.forEach(
                (name, value) -> words.append(' ').append(name).append('=').append(value));
        words.append(" violations=").append(violations.size());
        System.out.println(words);
        violations.stream()
                .limit(SHOWN)
                .forEach(violation -> System.out.println("  " + violation.replaceAll("\\s+", " ")));
        append(results);
        return good() ? 0 : 1;
    }

    private void append(Path results) {
        var line = new LinkedHashMap<String, Object>();
        line.put("at", Instant.now().toString());
        line.put("check", check);
        line.put("good", good());
        line.putAll(figures);
        line.put("violations", violations);
        try {
            Files.createDirectories(results.toAbsolutePath().getParent());
            Files.writeString(
                    results,
                    new ObjectMapper().writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot append to " + results, e);
        }
    }
}
