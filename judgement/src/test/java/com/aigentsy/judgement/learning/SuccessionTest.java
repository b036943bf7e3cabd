package com.aigentsy.judgement.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final Succession RULE = Succession.STANDARD;

    @Test
    void aChallengerThatIsBetterAndCalibratedIsPromoted() {
        var verdict = RULE.promotion(trials(600, truth -> 0.4, truth -> truth), 1);

        assertThat(verdict.change()).isTrue();
        assertThat(verdict.reason()).contains("over 600 outcomes").contains("ECE");
    }

    @Test
    void anEqualOneIsNot() {
        assertThat(RULE.promotion(trials(600, truth -> truth, truth -> truth), 1)
                        .change())
                .isFalse();
    }

    @Test
    void aBetterOneThatIsNotCalibratedIsNot() {
        var verdict = RULE.promotion(trials(600, truth -> 1 - truth, truth -> Math.min(0.95, truth + 0.15)), 1);

        assertThat(verdict.change()).isFalse();
        assertThat(verdict.reason()).contains("(at most 0.05)");
    }

    @Test
    void fewOutcomesProveNothing() {
        var verdict = RULE.promotion(trials(199, truth -> 0.4, truth -> truth), 1);

        assertThat(verdict.change()).isFalse();
        assertThat(verdict.reason()).isEqualTo("199 matured outcomes, 200 are needed");
    }

    @Test
    void aChampionThatHasDriftedGivesThePlaceBack() {
        assertThat(RULE.drift(trials(400, truth -> 1 - truth, truth -> 0.4), 1).change())
                .isTrue();
        assertThat(RULE.drift(trials(400, truth -> truth, truth -> 0.4), 1).change())
                .isFalse();
    }

    private static List<Trial> trials(int count, DoubleUnaryOperator champion, DoubleUnaryOperator other) {
        var random = new SplittableRandom(9);
        var trials = new ArrayList<Trial>();
        for (int i = 0; i < count; i++) {
            double truth = random.nextDouble(0.05, 0.75);
            trials.add(
                    new Trial(champion.applyAsDouble(truth), other.applyAsDouble(truth), random.nextDouble() < truth));
        }
        return trials;
    }
}
