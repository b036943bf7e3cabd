package com.aigentsy.judgement.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class BayesianLogisticTest {

    private final SplittableRandom random = new SplittableRandom(11);
    private final BayesianLogistic model = new BayesianLogistic();

    @Test
    void beforeAnyOutcomeItIsOpenMindedAboutThePrior() {
        var prediction = model.predict(SampleSituations.on("github", Map.of("skill", 3.0)));

        assertThat(prediction.accepted()).isBetween(0.25, 0.4);
        assertThat(prediction.interval().low()).isLessThan(0.12);
        assertThat(prediction.interval().high()).isGreaterThan(0.6);
        assertThat(prediction.paidIfAccepted()).isBetween(0.7, 0.9);
    }

    @Test
    void learnsWhatAFeatureNobodyDeclaredMeans() {
        teach(1_500, skill -> skill > 5 ? 0.8 : 0.1);

        assertThat(accepted(9)).isBetween(0.7, 0.93);
        assertThat(accepted(1)).isBetween(0.03, 0.2);
    }

    @Test
    void itsReasonsNameTheFeatureThatMatters() {
        teach(1_500, skill -> skill > 5 ? 0.8 : 0.1);

        var contributions = model.predict(SampleSituations.on("github", Map.of("skill", 9.0)))
                .contributions();

        assertThat(contributions)
                .filteredOn(each -> each.feature().startsWith("skill"))
                .isNotEmpty();
        assertThat(contributions.stream()
                        .filter(each -> each.feature().startsWith("skill"))
                        .mapToDouble(Contribution::logOdds)
                        .sum())
                .isGreaterThan(0.5);
        assertThat(contributions.getFirst().inWords()).endsWith(" log-odds");
    }

    @Test
    void theUnitOfANumberMakesNoDifference() {
        var other = new BayesianLogistic();
        for (int i = 0; i < 500; i++) {
            double skill = random.nextDouble();
            var label = new Label(random.nextDouble() < skill, null);
            model.learn(SampleSituations.on("github", Map.of("skill", skill)), label);
            other.learn(SampleSituations.on("github", Map.of("skill", 1e6 * skill - 40)), label);
        }

        assertThat(other.predict(SampleSituations.on("github", Map.of("skill", 0.7e6 - 40)))
                        .accepted())
                .isCloseTo(accepted(0.7), within(1e-6));
    }

    @Test
    void aFeatureThatIsUnknownHereCountsAsItDidElsewhereWhenUnknown() {
        for (int i = 0; i < 1_500; i++) {
            boolean known = random.nextBoolean();
            var features = known ? Map.of("history", random.nextDouble()) : Map.<String, Double>of();
            model.learn(
                    SampleSituations.on("github", features),
                    new Label(random.nextDouble() < (known ? 0.6 : 0.1), null));
        }

        assertThat(model.predict(SampleSituations.on("github", Map.of())).accepted())
                .isBetween(0.05, 0.2);
        assertThat(model.predict(SampleSituations.on("github", Map.of("history", 0.5)))
                        .accepted())
                .isBetween(0.5, 0.7);
    }

    @Test
    void beingPaidIsLearnedFromAcceptedWorkOnly() {
        for (int i = 0; i < 800; i++) {
            model.learn(SampleSituations.on("email", Map.of()), new Label(true, true));
            model.learn(SampleSituations.on("reddit", Map.of()), new Label(true, i % 4 == 0));
            model.learn(SampleSituations.on("reddit", Map.of()), new Label(false, false));
        }

        assertThat(model.predict(SampleSituations.on("email", Map.of())).paidIfAccepted())
                .isGreaterThan(0.95);
        var reddit = model.predict(SampleSituations.on("reddit", Map.of()));
        assertThat(reddit.paidIfAccepted()).isCloseTo(0.25, within(0.05));
        assertThat(reddit.accepted()).isCloseTo(0.5, within(0.05));
        assertThat(reddit.paid()).isCloseTo(reddit.accepted() * reddit.paidIfAccepted(), within(1e-12));
    }

    @Test
    void followsAWorldThatTurnsRound() {
        teach(2_000, skill -> skill > 5 ? 0.8 : 0.2);
        teach(1_000, skill -> skill > 5 ? 0.2 : 0.8);

        assertThat(accepted(9)).isLessThan(0.35);
        assertThat(accepted(1)).isGreaterThan(0.65);
    }

    @Test
    void manyStrangeWordsAndNumbersDoNotMakeItGrowForEver() {
        for (int i = 0; i < 400; i++) {
            var features = new TreeMap<String, Double>();
            features.put("feature " + i, 1.0 * i);
            features.put("huge", Math.pow(-10, i % 300));
            model.learn(SampleSituations.on("platform " + i, features), new Label(i % 3 == 0, null));
        }

        assertThat(model.snapshot().parameters().size()).isLessThanOrEqualTo(FeatureSpace.LARGEST);
        assertThat(model.predict(SampleSituations.on("another", Map.of("huge", -1e300)))
                        .accepted())
                .isBetween(0.05, 0.8);
    }

    @Test
    void aNumberThatIsNoneIsNotKnown() {
        var situation = SampleSituations.on("github", Map.of("skill", Double.NaN, "age", Double.NEGATIVE_INFINITY));

        assertThat(situation.numbers()).doesNotContainKeys("skill", "age");
    }

    private void teach(int outcomes, DoubleUnaryOperator rate) {
        for (int i = 0; i < outcomes; i++) {
            double skill = 10 * random.nextDouble();
            model.learn(
                    SampleSituations.on("github", Map.of("skill", skill)),
                    new Label(random.nextDouble() < rate.applyAsDouble(skill), null));
        }
    }

    private double accepted(double skill) {
        return model.predict(SampleSituations.on("github", Map.of("skill", skill)))
                .accepted();
    }
}
