package com.aigentsy.judgement.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aigentsy.judgement.backtest.Course.Ending;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarketTest {

    @Test
    void theSameSeedMakesTheSameMarket() {
        assertThat(new Market(Truth.DRIFT, 5, 7).history()).isEqualTo(new Market(Truth.DRIFT, 5, 7).history());
        assertThat(new Market(Truth.DRIFT, 5, 8).history()).isNotEqualTo(new Market(Truth.DRIFT, 5, 7).history());
    }

    @ParameterizedTest
    @EnumSource(Truth.class)
    void whatHappensIsAsLikelyAsTheOracleSays(Truth truth) {
        var market = new Market(truth, 300, 3).history();

        assertThat(mean(market, each -> each.line().course().ending() == Ending.WON ? 1 : 0))
                .isCloseTo(mean(market, SimulatedCase::accepted), within(0.01));
        var won = only(market, each -> each.line().course().ending() == Ending.WON);
        assertThat(mean(won, each -> Boolean.TRUE.equals(each.line().course().paid()) ? 1 : 0))
                .isCloseTo(mean(won, SimulatedCase::paidIfAccepted), within(0.015));
    }

    @Test
    void ghostsAnswerNever() {
        assertThat(expired(Truth.GHOSTING)).isGreaterThan(2.5 * expired(Truth.STATIONARY));
    }

    @Test
    void driftTurnsGithubRoundHalfWay() {
        var github = only(
                new Market(Truth.DRIFT, 200, 3).history(),
                each -> each.line().words().platform().equals("github"));
        var before = github.subList(0, github.size() / 2);
        var after = github.subList(github.size() / 2, github.size());

        assertThat(mean(before, SimulatedCase::accepted)).isGreaterThan(mean(after, SimulatedCase::accepted) + 0.15);
    }

    @Test
    void theTruthHasAThresholdNoStraightLineHas() {
        var market = new Market(Truth.STATIONARY, 400, 3).history();
        double few = mean(only(market, each -> rivals(each) == 1), SimulatedCase::accepted);
        double some = mean(only(market, each -> rivals(each) == 2), SimulatedCase::accepted);
        double many = mean(only(market, each -> rivals(each) == 3), SimulatedCase::accepted);

        assertThat(some - many).isGreaterThan(2 * Math.abs(few - some));
    }

    private static double rivals(SimulatedCase each) {
        return each.line().features().getOrDefault("attempts", 0.0);
    }

    private static double expired(Truth truth) {
        return mean(
                new Market(truth, 100, 3).history(),
                each -> each.line().course().ending() == Ending.EXPIRED ? 1 : 0);
    }

    private static List<SimulatedCase> only(List<SimulatedCase> market, Predicate<SimulatedCase> which) {
        return market.stream().filter(which).toList();
    }

    private static double mean(List<SimulatedCase> market, ToDoubleFunction<SimulatedCase> of) {
        return market.stream().mapToDouble(of).average().orElseThrow();
    }
}
