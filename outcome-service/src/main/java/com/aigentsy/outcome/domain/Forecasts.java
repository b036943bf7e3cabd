package com.aigentsy.outcome.domain;

import static com.aigentsy.outcome.domain.Tally.BRIER;
import static com.aigentsy.outcome.domain.Tally.CALIBRATION;
import static com.aigentsy.outcome.domain.Tally.LOG_LOSS;
import static com.aigentsy.outcome.domain.Tally.SCORES;

import com.aigentsy.events.Score;
import com.aigentsy.judgement.metrics.Forecast;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** How what models said is counted: in tenths and millionths, so that no sum depends on the order of its parts. */
public final class Forecasts {

    public static final int TENTHS = 10;
    private static final double MILLION = 1e6;

    private Forecasts() {}

    /** Every model that said something, against what came of it. */
    static List<Tally> against(Lesson lesson, String outcome) {
        return lesson.said().entrySet().stream()
                .flatMap(said -> against(said.getKey(), new Forecast(said.getValue(), lesson.accepted()), outcome))
                .toList();
    }

    private static Stream<Tally> against(String model, Forecast forecast, String outcome) {
        return Stream.of(
                new Tally(
                        CALIBRATION,
                        key(model, tenth(forecast.probability())),
                        outcome,
                        millionths(forecast.probability())),
                new Tally(BRIER, model, outcome, millionths(forecast.brier())),
                new Tally(LOG_LOSS, model, outcome, millionths(forecast.logLoss())));
    }

    /** What the model that decided said, by the week (UTC, from Monday) in which the opportunity ended. */
    static Tally score(Score score, Instant ended) {
        LocalDate week =
                LocalDate.ofInstant(ended, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        double probability = score.winProbability();
        return new Tally(
                SCORES, score.model() + "/" + week, Integer.toString(tenth(probability)), millionths(probability));
    }

    public static String key(String model, int tenth) {
        return model + "/" + tenth;
    }

    public static double ofMillionths(long millionths) {
        return millionths / MILLION;
    }

    /** A probability of 1 is in the last tenth. */
    private static int tenth(double probability) {
        return Math.clamp((int) (probability * TENTHS), 0, TENTHS - 1);
    }

    private static long millionths(double number) {
        return Math.round(number * MILLION);
    }
}
