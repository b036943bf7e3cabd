package com.aigentsy.judgement.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aigentsy.judgement.backtest.Replay;
import com.aigentsy.judgement.metrics.Accuracy;
import com.aigentsy.judgement.metrics.Forecast;
import com.aigentsy.judgement.simulation.Market;
import com.aigentsy.judgement.simulation.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final double SURE = 0.0;

    @Test
    void changesNothingBeforeTheFirstOutcome() {
        var correction = new Correction();

        assertThat(correction.of(new Belief(1.2, SURE))).isCloseTo(Logistic.probability(1.2), within(1e-12));
        assertThat(correction.shifted(new Belief(1.2, 0.3))).isEqualTo(new Belief(1.2, 0.3));
    }

    @Test
    void learnsThatForecastsWereTooTimidAndTooHigh() {
        var correction = new Correction();
        var random = new Random(3);
        for (int i = 0; i < 4_000; i++) {
            double said = 2 * random.nextGaussian();
            correction.learn(new Belief(said, SURE), random.nextDouble() < Logistic.probability(1.5 * said - 0.5));
        }

        assertThat(correction.slope()).isCloseTo(1.5, within(0.15));
        assertThat(correction.of(new Belief(2, SURE))).isCloseTo(Logistic.probability(2.5), within(0.03));
        assertThat(correction.shifted(new Belief(0, 0.4)).mean()).isCloseTo(-0.5, within(0.15));
        assertThat(correction.shifted(new Belief(0, 0.4)).variance()).isEqualTo(0.4);
    }

    /** Without the correction the error is .032 here. */
    @Test
    void keepsTheChampionCalibratedOnAMarketThatDrifts() {
        var history = new Market(Truth.DRIFT, 200, 1_002)
                .history().stream().map(each -> each.line().pastCase()).toList();
        var said = new ArrayList<Forecast>();

        new Replay(List.of(new BayesianLogistic())).run(history, (past, predictions, matured) -> {
            if (matured >= 2_000) {
                said.add(new Forecast(
                        predictions.getFirst().accepted(), past.label().accepted()));
            }
        });

        assertThat(Accuracy.of(said).ece()).isLessThan(0.02);
    }
}
