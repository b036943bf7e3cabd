package com.aigentsy.judgement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The sixty lines of each golden file that the suite carries: every factor, risk and recommendation is among them. */
public final class GoldenSample {

    private GoldenSample() {}

    public static Stream<GoldenLine> scores() {
        return lines("legacy-v1-score.jsonl");
    }

    public static Stream<GoldenLine> prices() {
        return lines("legacy-v1-price.jsonl");
    }

    private static Stream<GoldenLine> lines(String file) {
        var stream = Objects.requireNonNull(GoldenSample.class.getResourceAsStream("/golden/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().map(GoldenLine::parse).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
