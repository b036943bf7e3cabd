package com.aigentsy.judgement.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogisticTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "-0.85, 0.5", "1.5, 2", "-3, 1.5", "2, 0.01"})
    void theMeanProbabilityIsWithinTwoHundredthsOfTheIntegral(double mean, double variance) {
        var hermite = new GaussIntegratorFactory().hermite(40);
        double exact =
                hermite.integrate(t -> Logistic.probability(mean + Math.sqrt(2 * variance) * t)) / Math.sqrt(Math.PI);

        assertThat(Logistic.meanProbability(mean, variance)).isCloseTo(exact, within(0.02));
    }

    @Test
    void logOddsUndoProbability() {
        assertThat(Logistic.probability(Logistic.logOdds(0.273))).isCloseTo(0.273, within(1e-12));
        assertThat(Logistic.logOdds(0)).isFinite();
        assertThat(Logistic.logOdds(1)).isFinite();
    }

    @Test
    void theSpreadOfARateIsThatOfTheBetaDistribution() {
        var belief = new Tally(7, 21).belief(new Prior(0.3, 2));
        double exact = Gamma.trigamma(7.6) + Gamma.trigamma(22.4);

        assertThat(belief.variance()).isCloseTo(exact, within(1e-3));
        assertThat(belief.mean()).isCloseTo(Logistic.logOdds(7.6 / 30), within(1e-12));
    }
}
