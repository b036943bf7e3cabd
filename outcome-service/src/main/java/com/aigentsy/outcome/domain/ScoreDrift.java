package com.aigentsy.outcome.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the scores of one week look like, and how far they have moved from those of the week before: the population
 * stability index over tenths, where below .1 is calm and above .25 another population.
 */
public record ScoreDrift(
        String model,
        LocalDate week,
        long n,
        double mean,
        @Nullable Double stabilityIndex) {

    /** Keeps an empty tenth from counting as an infinite change. */
    private static final double FLOOR = 1e-4;

    /** {@code before} is the row before in the table: another model's has nothing to do with it. */
    public static ScoreDrift of(Counted counted, @Nullable Counted before) {
        Counted.Count all = counted.all();
        return new ScoreDrift(
                model(counted),
                LocalDate.parse(counted.key().substring(counted.key().lastIndexOf('/') + 1)),
                all.n(),
                Forecasts.ofMillionths(all.total()) / all.n(),
                before == null || !model(before).equals(model(counted)) ? null : index(counted, before));
    }

    private static String model(Counted counted) {
        return counted.key().substring(0, counted.key().lastIndexOf('/'));
    }

    private static double index(Counted now, Counted before) {
        double index = 0;
        for (int tenth = 0; tenth < Forecasts.TENTHS; tenth++) {
            double share = share(now, tenth);
            double was = share(before, tenth);
            index += (share - was) * Math.log(share / was);
        }
        return index;
    }

    private static double share(Counted counted, int tenth) {
        return Math.max(
                FLOOR,
                (double) counted.of(Integer.toString(tenth)).n() / counted.all().n());
    }
}
