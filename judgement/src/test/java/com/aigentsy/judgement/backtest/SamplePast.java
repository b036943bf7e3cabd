package com.aigentsy.judgement.backtest;

import com.aigentsy.judgement.backtest.Course.Ending;
import com.aigentsy.judgement.learning.Situation.Words;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Past cases for tests. */
final class SamplePast {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private SamplePast() {}

    static HistoryLine line(String id, Course course, @Nullable Double value) {
        return new HistoryLine(
                id,
                new Words("github", "software_development", "high", "explicit_marketplaces", "github-issues"),
                new Stakes(value, 10, 20, false),
                Map.of(),
                course);
    }

    static PastCase decided(String id, Instant at, Instant completed, boolean won) {
        var course = new Course(
                at.minusSeconds(5 * 3_600), at, completed, won ? Ending.WON : Ending.LOST, won ? true : null);
        return line(id, course, 500.0).pastCase();
    }
}
