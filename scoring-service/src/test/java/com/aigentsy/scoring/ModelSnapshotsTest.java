package com.aigentsy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.aigentsy.events.ModelPublished;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelSnapshotsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    private final ModelSnapshots snapshots = new ModelSnapshots();

    @Test
    void knowsTheLatestOfEachName() {
        snapshots.learned(model("beta-binomial", "1", MONDAY));
        snapshots.learned(model("bayesian-logistic", "1", MONDAY));
        snapshots.learned(model("beta-binomial", "2", MONDAY.plusSeconds(1)));

        assertThat(snapshots.known())
                .extracting(ModelPublished::name, ModelPublished::version)
                .containsExactly(tuple("bayesian-logistic", "1"), tuple("beta-binomial", "2"));
    }

    @Test
    void keepsTheNewerTrainingWhenAnOlderOneIsReadAgain() {
        snapshots.learned(model("beta-binomial", "2", MONDAY.plusSeconds(1)));
        snapshots.learned(model("beta-binomial", "1", MONDAY));

        assertThat(snapshots.known()).extracting(ModelPublished::version).containsExactly("2");
    }

    private static ModelPublished model(String name, String version, Instant trainedAt) {
        return new ModelPublished(name, version, trainedAt, 3, Map.of("global", 0.4));
    }
}
