package com.aigentsy.judgement.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aigentsy.judgement.simulation.Market;
import com.aigentsy.judgement.simulation.Truth;
import org.junit.jupiter.api.Test;

class HindsightFitTest {

    @Test
    void aFitHasTheRatesOfEveryGroupItHasAColumnFor() {
        var cases = new Market(Truth.STATIONARY, 40, 5)
                .history().stream().map(each -> each.line().pastCase()).toList();

        double[] fitted = HindsightFit.probabilities(cases);

        for (var platform : new String[] {"github", "upwork", "reddit"}) {
            double said = 0;
            double happened = 0;
            for (int i = 0; i < fitted.length; i++) {
                if (cases.get(i).situation().platform().equals(platform)) {
                    said += fitted[i];
                    happened += cases.get(i).label().accepted() ? 1 : 0;
                }
            }
            assertThat(said).isCloseTo(happened, within(0.02));
        }
    }
}
