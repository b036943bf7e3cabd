package com.aigentsy.outcome.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.aigentsy.judgement.learning.Situation;
import com.aigentsy.outcome.domain.Counted.Count;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void saysHowFarAModelIsOffFromWhatWasCounted() {
        Calibration calibration = calibration(Stream.of(
                lesson(0.8, true), lesson(0.8, true), lesson(0.8, false), lesson(0.2, false), lesson(1.0, true)));

        assertThat(calibration.n()).isEqualTo(5);
        assertThat(calibration.brier()).isCloseTo((0.04 + 0.04 + 0.64 + 0.04 + 0) / 5, within(1e-6));
        assertThat(calibration.logLoss())
                .isCloseTo(-(2 * Math.log(0.8) + Math.log(0.2) + Math.log(0.8)) / 5, within(1e-5));
        assertThat(calibration.tenths())
                .extracting(Calibration.Tenth::n, Calibration.Tenth::observed)
                .containsExactly(tuple(1L, 0.0), tuple(3L, 2 / 3.0), tuple(1L, 1.0));
        assertThat(calibration.expectedCalibrationError()).isCloseTo((0.2 + 3 * (0.8 - 2 / 3.0) + 0) / 5, within(1e-6));
    }

    @Test
    void measuresHowFarScoresHaveMoved() {
        var calm = new Counted("scores", "m/2026-03-02", Map.of("2", new Count(50, 0), "3", new Count(50, 0)));
        var moved = new Counted("scores", "m/2026-03-09", Map.of("2", new Count(80, 0), "3", new Count(20, 0)));

        assertThat(ScoreDrift.of(calm, null).stabilityIndex()).isNull();
        assertThat(ScoreDrift.of(calm, calm).stabilityIndex()).isZero();
        assertThat(ScoreDrift.of(moved, calm).stabilityIndex())
                .isCloseTo(0.3 * Math.log(1.6) - 0.3 * Math.log(0.4), within(1e-9));
        assertThat(ScoreDrift.of(new Counted("scores", "other/2026-03-09", moved.byOutcome()), calm)
                        .stabilityIndex())
                .isNull();
    }

    @Test
    void saysWhatAWinCosts() {
        var spend = Spend.of(new Counted(
                "spend", "github", Map.of("won", new Count(2, 500_000_000), "lost", new Count(3, 250_000_000))));

        assertThat(spend.costUsd()).isEqualByComparingTo("0.75");
        assertThat(spend.costUsdPerWin()).isEqualByComparingTo("0.375");
        assertThat(Spend.of(new Counted("spend", "x", Map.of("lost", new Count(1, 1))))
                        .costUsdPerWin())
                .isNull();
    }

    private static Calibration calibration(Stream<Lesson> lessons) {
        Map<String, Map<String, Count>> rows = new HashMap<>();
        lessons.flatMap(lesson -> Forecasts.against(lesson, lesson.accepted() ? "won" : "lost").stream())
                .forEach(tally -> rows.computeIfAbsent(tally.table() + "|" + tally.key(), _ -> new HashMap<>())
                        .merge(tally.outcome(), new Count(1, tally.total()), Count::plus));
        Map<String, Counted> counted = rows.entrySet().stream()
                .map(row ->
                        new Counted(row.getKey().split("\\|")[0], row.getKey().split("\\|")[1], row.getValue()))
                .collect(Collectors.toMap(row -> row.table() + row.key(), row -> row));
        Map<String, Counted> tenths = counted.values().stream()
                .filter(row -> row.table().equals("calibration"))
                .collect(Collectors.toMap(Counted::key, row -> row));
        return Calibration.of(counted.get("brierm"), counted.get("log_lossm"), tenths);
    }

    private static Lesson lesson(double said, boolean accepted) {
        return new Lesson(
                new Situation("github", "design", "low", "any", "any", Map.of()), Map.of("m", said), accepted, null);
    }
}
