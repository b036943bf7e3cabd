package com.aigentsy.judgement.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.judgement.learning.Exploration.Choice;
import com.aigentsy.judgement.learning.Exploration.Purse;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExplorationTest {

    private static final Exploration RULE = Exploration.STANDARD;
    private static final Purse FULL = new Purse(5, 0, 1_000);

    @Test
    void whatPaysIsTakenForSure() {
        assertThat(RULE.choose(0.01, 10, FULL, 0.99)).isEqualTo(new Choice(true, 1, "pays on average"));
    }

    @Test
    void whatMightPayIsTakenAsOftenAsItsPropensitySays() {
        var random = new SplittableRandom(1);
        int taken = 0;
        for (int i = 0; i < 10_000; i++) {
            var choice = RULE.choose(-3, 10, FULL, random.nextDouble());
            taken += choice.take() ? 1 : 0;
            assertThat(choice.propensity()).isEqualTo(choice.take() ? 0.05 : 0.95);
        }

        assertThat(taken).isBetween(430, 570);
    }

    @Test
    void whatCannotPayIsNeverTaken() {
        assertThat(RULE.choose(-3, -1, FULL, 0).take()).isFalse();
    }

    @Test
    void exploringNeverCostsMoreThanATenthOfTheBudget() {
        double explored = 0;
        for (int i = 0; i < 1_000; i++) {
            explored += RULE.choose(-3, 10, new Purse(7, explored, 1_000), 0).take() ? 7 : 0;
        }

        assertThat(explored).isEqualTo(98);
        assertThatThrownBy(() -> new Exploration(0.2, 0.05)).hasMessageContaining("a tenth of the budget");
    }
}
