package com.aigentsy.judgement.simulation;

import com.aigentsy.judgement.backtest.Course;
import com.aigentsy.judgement.backtest.Course.Ending;
import com.aigentsy.judgement.backtest.HistoryLine;
import com.aigentsy.judgement.backtest.Stakes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Opens for some days and tells of every opportunity that came by. The same seed makes the same market. */
public final class Market {

    private static final Instant OPENING = Instant.parse("2026-01-01T00:00:00Z");
    private static final double CASES_A_DAY = 40;

    private final Rules rules;
    private final int days;
    private final Draw draw;
    private final Listings listings;

    public Market(Truth truth, int days, long seed) {
        this.rules = new Rules(truth);
        this.days = days;
        this.draw = new Draw(seed);
        this.listings = new Listings(draw);
    }

    public List<SimulatedCase> history() {
        var history = new ArrayList<SimulatedCase>();
        forEach(history::add);
        return history;
    }

    /** In the order of the decisions. */
    public void forEach(Consumer<SimulatedCase> told) {
        long number = 0;
        for (int day = 0; day < days; day++) {
            int cases = draw.count(CASES_A_DAY);
            for (int i = 0; i < cases; i++) {
                var at = OPENING.plus(Duration.ofDays(day)).plus(Duration.ofSeconds(86_400L * i / cases));
                told.accept(next("sim-%06d".formatted(number++), at, (double) day / days));
            }
        }
    }

    private SimulatedCase next(String id, Instant decidedAt, double progress) {
        var listing = listings.next();
        double accepted = rules.accepted(listing, progress);
        double paid = rules.paid(listing);
        var line = new HistoryLine(
                id, listing.words(), stakes(listing), listing.features(), course(listing, decidedAt, accepted, paid));
        return new SimulatedCase(line, accepted, paid);
    }

    private Stakes stakes(Listing listing) {
        double value = listing.value();
        return new Stakes(value, cents(draw.between(8, 45)), cents(value * draw.between(0.05, 0.35)), false);
    }

    private Course course(Listing listing, Instant decidedAt, double accepted, double paid) {
        boolean won = draw.happens(accepted);
        boolean silent = !won && draw.happens(rules.silenceIfNotAccepted(listing, accepted));
        boolean wasPaid = draw.happens(paid);
        return new Course(
                decidedAt.minus(listing.age()),
                decidedAt,
                decidedAt.plus(silent ? listing.place().window() : answer(listing)),
                won ? Ending.WON : silent ? Ending.EXPIRED : Ending.LOST,
                won ? wasPaid : null);
    }

    private Duration answer(Listing listing) {
        double days = draw.logNormal(listing.place().traits().medianDays(), 0.8);
        return Duration.ofSeconds(
                (long) (86_400 * Math.min(days, listing.place().traits().longestDays() - 0.5)));
    }

    static double cents(double amount) {
        return Math.round(amount * 100) / 100.0;
    }
}
