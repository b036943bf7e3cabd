package com.aigentsy.judgement.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.metrics.Accuracy;
import com.aigentsy.judgement.simulation.Market;
import com.aigentsy.judgement.simulation.SimulatedCase;
import com.aigentsy.judgement.simulation.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final List<PastCase> HISTORY = new Market(Truth.STATIONARY, 90, 42)
            .history().stream()
                    .map(SimulatedCase::line)
                    .map(HistoryLine::pastCase)
                    .toList();
    private static final Comparison COMPARISON = Comparison.of(HISTORY, Comparison.CAPACITY);

    @Test
    void everyModelIsJudgedOnEveryCase() {
        assertThat(COMPARISON.models().keySet()).containsExactly("champion", "beta-binomial", "legacy-v1", "base-rate");
        assertThat(COMPARISON.models().values())
                .allSatisfy(report -> assertThat(accuracy(report).n()).isEqualTo(HISTORY.size()));
        assertThat(accuracy(COMPARISON.after().get("champion")).n()).isBetween(500, HISTORY.size() - 2_000);
    }

    @Test
    void theChampionBeatsWhatItMustBeat() {
        var champion = COMPARISON.models().get("champion");
        for (var name : List.of("beta-binomial", "legacy-v1", "base-rate")) {
            var other = COMPARISON.models().get(name);
            assertThat(accuracy(champion).brier()).isLessThan(accuracy(other).brier() - 0.02);
            assertThat(accuracy(champion).logLoss()).isLessThan(accuracy(other).logLoss() - 0.05);
            assertThat(champion.netValue()).isGreaterThan(1.05 * other.netValue());
        }
        assertThat(accuracy(champion).ece()).isLessThan(0.03);
        assertThat(champion.shareOfHindsight().orElseThrow()).isBetween(0.5, 1.0);
    }

    @Test
    void theOrderOfTheLinesMakesNoDifference() {
        assertThat(Comparison.of(HISTORY.subList(0, 300).reversed(), 12))
                .isEqualTo(Comparison.of(HISTORY.subList(0, 300), 12));
    }

    private static Accuracy accuracy(Report report) {
        return report.accuracy().orElseThrow();
    }
}
