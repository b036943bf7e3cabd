package com.aigentsy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.events.ModelPublished;
import com.aigentsy.judgement.learning.Label;
import com.aigentsy.judgement.learning.ModelSnapshot;
import com.aigentsy.judgement.learning.Models;
import com.aigentsy.judgement.learning.OutcomeModel;
import com.aigentsy.judgement.learning.Situation;
import com.aigentsy.scoring.domain.Judge;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelSnapshotsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Situation SITUATION =
            new Situation("github", "software_development", "medium", "any", "any", Map.of());

    private final ModelSnapshots snapshots = new ModelSnapshots();

    @Test
    void judgesByTheColdStartModelUntilSomethingWasLearned() {
        assertThat(snapshots.judges().champion().name()).isEqualTo("beta-binomial");
        assertThat(snapshots.judges().champion().version()).isEqualTo("0");
        assertThat(snapshots.judges().others())
                .extracting(Judge::name)
                .containsExactly("bayesian-logistic", "base-rate", "legacy-v1");
    }

    @Test
    void judgesExactlyAsTheModelThatWasPublished() {
        OutcomeModel taught = taught(3);
        snapshots.learned(published("1", MONDAY, taught.snapshot().state(), null));

        assertThat(snapshots.judges().champion().model().predict(SITUATION)).isEqualTo(taught.predict(SITUATION));
        assertThat(snapshots.judges().champion().version()).isEqualTo("1");
    }

    @Test
    void keepsTheNewerTrainingWhenAnOlderOneIsReadAgain() {
        snapshots.learned(
                published("2", MONDAY.plusSeconds(1), taught(2).snapshot().state(), null));
        snapshots.learned(published("1", MONDAY, taught(1).snapshot().state(), null));

        assertThat(snapshots.judges().champion().version()).isEqualTo("2");
    }

    @Test
    void putsALargeModelTogetherFromItsPartsInAnyOrder() {
        String state = taught(3).snapshot().state();
        String second = state.substring(10);
        snapshots.learned(published("1", MONDAY, second, new ModelPublished.Part(2, 2)));
        assertThat(snapshots.judges().champion().version()).isEqualTo("0");

        snapshots.learned(published("1", MONDAY, state.substring(0, 10), new ModelPublished.Part(1, 2)));

        assertThat(snapshots.judges().champion().model().predict(SITUATION))
                .isEqualTo(taught(3).predict(SITUATION));
    }

    @Test
    void mixesNoPartsOfDifferentVersions() {
        String state = taught(3).snapshot().state();
        snapshots.learned(published("1", MONDAY, state.substring(0, 10), new ModelPublished.Part(1, 2)));
        snapshots.learned(published("2", MONDAY.plusSeconds(1), state.substring(10), new ModelPublished.Part(2, 2)));

        assertThat(snapshots.judges().champion().version()).isEqualTo("0");
    }

    @Test
    void refusesWhatNoModelCanBeRestoredFrom() {
        assertThatThrownBy(() -> snapshots.learned(published("1", MONDAY, "no state", null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beta-binomial");
        assertThat(snapshots.judges().champion().version()).isEqualTo("0");
    }

    private static OutcomeModel taught(int losses) {
        OutcomeModel model = Models.untaught("beta-binomial");
        for (int i = 0; i < losses; i++) {
            model.learn(SITUATION, Label.lost());
        }
        return model;
    }

    private static ModelPublished published(
            String version, Instant trainedAt, String state, ModelPublished.@Nullable Part part) {
        var snapshot = new ModelSnapshot("beta-binomial", 3, Map.of(), state);
        return new ModelPublished(
                snapshot.name(), version, trainedAt, 3, Map.of(), ModelPublished.CHAMPION, snapshot.state(), part);
    }
}
