package com.aigentsy.judgement.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

    private final SplittableRandom random = new SplittableRandom(3);

    @ParameterizedTest
    @ValueSource(strings = {"bayesian-logistic", "beta-binomial", "base-rate", "legacy-v1"})
    void aRestoredModelGoesOnExactlyAsTheOriginalWouldHave(String name) {
        var original = Models.untaught(name);
        teach(original, 300);
        var restored = Models.restore(original.snapshot());

        assertThat(restored.outcomes()).isEqualTo(300);
        assertThat(restored.snapshot()).isEqualTo(original.snapshot());
        for (int i = 0; i < 50; i++) {
            var situation = situation();
            var label = label();
            assertThat(restored.predict(situation)).isEqualTo(original.predict(situation));
            original.learn(situation, label);
            restored.learn(situation, label);
        }
        assertThat(restored.snapshot()).isEqualTo(original.snapshot());
    }

    @Test
    void itsParametersAreReadable() {
        var model = new BetaBinomial();
        teach(model, 300);

        assertThat(model.snapshot().parameters()).containsKeys("github", "github/design");
    }

    @Test
    void aStateThatIsNoneIsRefused() {
        var good = new BayesianLogistic().snapshot();

        for (var state : new String[] {"", "not base64!", "AAAA", good.state().substring(0, 40), "AX////////8"}) {
            assertThatThrownBy(() -> Models.restore(new ModelSnapshot(good.name(), 0, Map.of(), state)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the state of model bayesian-logistic cannot be read");
        }
        assertThatThrownBy(() -> Models.restore(new ModelSnapshot("oracle", 0, Map.of(), "")))
                .hasMessage("there is no model named oracle");
    }

    private void teach(OutcomeModel model, int outcomes) {
        for (int i = 0; i < outcomes; i++) {
            model.learn(situation(), label());
        }
    }

    private Situation situation() {
        var features = random.nextInt(4) == 0
                ? Map.<String, Double>of()
                : Map.of("skill", random.nextGaussian(), "rivals", (double) random.nextInt(9));
        return SampleSituations.on(
                random.nextBoolean() ? "github" : "upwork", random.nextBoolean() ? "design" : "marketing", features);
    }

    private Label label() {
        return random.nextInt(3) == 0 ? new Label(true, random.nextBoolean()) : Label.lost();
    }
}
