package com.aigentsy.judgement.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {

    private final BetaBinomial model = new BetaBinomial();
    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    void beforeAnyOutcomeItSaysThePrior() {
        assertThat(accepted("github", "design")).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void aNewTypeIsThoughtToBeLikeItsPlatformAndANewPlatformLikeAll() {
        learn("email", "design", 0.8, 300);
        learn("upwork", "design", 0.2, 300);

        assertThat(accepted("email", "marketing")).isCloseTo(0.8, within(0.08));
        assertThat(accepted("upwork", "marketing")).isCloseTo(0.2, within(0.08));
        assertThat(accepted("reddit", "design")).isCloseTo(0.5, within(0.05));
    }

    @Test
    void whereTypesAreAlikeFewOutcomesSayLittleAndWhereTheyDifferMore() {
        for (int type = 0; type < 20; type++) {
            learn("alike", "type " + type, 0.4, 50);
        }
        var differing = new BetaBinomial();
        for (int type = 0; type < 20; type++) {
            for (int i = 0; i < 50; i++) {
                differing.learn(
                        situation("differing", "type " + type),
                        label(random.nextDouble() < (type % 2 == 0 ? 0.1 : 0.7)));
            }
        }
        for (int i = 0; i < 5; i++) {
            model.learn(situation("alike", "new"), label(true));
            differing.learn(situation("differing", "new"), label(true));
        }

        assertThat(accepted("alike", "new")).isLessThan(0.5);
        assertThat(differing.predict(situation("differing", "new")).accepted()).isGreaterThan(0.6);
    }

    @Test
    void theIntervalNarrowsWithOutcomes() {
        learn("github", "design", 0.3, 20);
        double wide = width();
        learn("github", "design", 0.3, 2_000);

        assertThat(width()).isLessThan(wide / 3);
    }

    private double width() {
        var interval = model.predict(situation("github", "design")).interval();
        return interval.high() - interval.low();
    }

    private void learn(String platform, String type, double rate, int outcomes) {
        for (int i = 0; i < outcomes; i++) {
            model.learn(situation(platform, type), label(random.nextDouble() < rate));
        }
    }

    private double accepted(String platform, String type) {
        return model.predict(situation(platform, type)).accepted();
    }

    private static Situation situation(String platform, String type) {
        return SampleSituations.on(platform, type, Map.of());
    }

    private static Label label(boolean accepted) {
        return new Label(accepted, null);
    }
}
