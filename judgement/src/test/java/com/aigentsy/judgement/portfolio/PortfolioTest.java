package com.aigentsy.judgement.portfolio;

import static com.aigentsy.judgement.portfolio.Resource.MONEY;
import static com.aigentsy.judgement.portfolio.Resource.REVIEW_MINUTES;
import static com.aigentsy.judgement.portfolio.Resource.SLOTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isNearTheBestThereIsAndItsBoundIsNeverBelowIt(long seed) {
        var works = works(seed, 12);
        var limits = new Limits(Map.of(MONEY, 120.0, REVIEW_MINUTES, 60.0));
        double best = exhaustively(works, limits);

        var portfolio = Portfolio.choose(works, limits);

        assertThat(portfolio.netValue()).isBetween(0.95 * best, best + 1e-9);
        assertThat(portfolio.bound()).isGreaterThanOrEqualTo(best - 1e-9);
        assertThat(portfolio.bound()).isLessThan(1.25 * best);
        assertThat(netOfTaken(portfolio, works)).isCloseTo(portfolio.netValue(), within(1e-9));
    }

    @Test
    void withRoomForAllEverythingThatPaysIsTaken() {
        var portfolio = Portfolio.choose(
                List.of(new Work("a", 10, Map.of(MONEY, 5.0)), new Work("b", -1, Map.of())),
                new Limits(Map.of(MONEY, 5.0)));

        assertThat(portfolio.choices())
                .containsExactly(
                        new Portfolio.Choice("a", true, "nets 10.00"),
                        new Portfolio.Choice("b", false, "nets -1.00: does not pay"));
        assertThat(portfolio.netValue()).isEqualTo(10);
    }

    @Test
    void saysWhatWasShort() {
        var portfolio = Portfolio.choose(
                List.of(
                        new Work("large", 100, Map.of(REVIEW_MINUTES, 30.0, SLOTS, 1.0)),
                        new Work("small", 40, Map.of(REVIEW_MINUTES, 20.0, SLOTS, 1.0))),
                new Limits(Map.of(REVIEW_MINUTES, 45.0, SLOTS, 5.0)));

        assertThat(portfolio.choices().getLast().taken()).isFalse();
        assertThat(portfolio.choices().getLast().reason())
                .isEqualTo("nets 40.00, less than what was taken on instead: "
                        + "needs 20.00 minutes of review and 15.00 of 45.00 are left");
    }

    @Test
    void manySmallOnesCanBeWorthMoreThanALargeOne() {
        var works = new ArrayList<>(List.of(new Work("large", 100, Map.of(MONEY, 100.0))));
        for (int i = 0; i < 10; i++) {
            works.add(new Work("small " + i, 20, Map.of(MONEY, 10.0)));
        }

        var portfolio = Portfolio.choose(works, new Limits(Map.of(MONEY, 100.0)));

        assertThat(portfolio.netValue()).isEqualTo(200);
        assertThat(portfolio.choices().getFirst().taken()).isFalse();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Work("a", Double.NaN, Map.of())).hasMessageContaining("work a");
        assertThatThrownBy(() -> new Limits(Map.of(MONEY, -1.0))).hasMessageContaining("negative");
    }

    private static List<Work> works(long seed, int count) {
        var random = new SplittableRandom(seed);
        var works = new ArrayList<Work>();
        for (int i = 0; i < count; i++) {
            works.add(new Work(
                    "w" + i,
                    random.nextDouble(-10, 100),
                    Map.of(MONEY, random.nextDouble(5, 50), REVIEW_MINUTES, random.nextDouble(2, 25))));
        }
        return works;
    }

    private static double exhaustively(List<Work> works, Limits limits) {
        double best = 0;
        for (int mask = 0; mask < 1 << works.size(); mask++) {
            var some = new ArrayList<Work>();
            for (int i = 0; i < works.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    some.add(works.get(i));
                }
            }
            var used = limits.used(some);
            if (limits.of().entrySet().stream().allMatch(limit -> used.get(limit.getKey()) <= limit.getValue())) {
                best = Math.max(best, some.stream().mapToDouble(Work::netValue).sum());
            }
        }
        return best;
    }

    private static double netOfTaken(Portfolio portfolio, List<Work> works) {
        var taken = portfolio.choices().stream()
                .filter(Portfolio.Choice::taken)
                .map(Portfolio.Choice::id)
                .toList();
        return works.stream()
                .filter(work -> taken.contains(work.id()))
                .mapToDouble(Work::netValue)
                .sum();
    }
}
