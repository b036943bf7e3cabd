package com.aigentsy.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Instant NOW = Instant.parse("2025-12-22T09:00:00Z");

    private final Envelope<OpportunityDiscovered> first =
            Envelope.first(new OpportunityDiscovered(SampleListings.bounty()), "run_1", NOW);

    @Test
    void startsAnOpportunityAtSequenceOneWithoutACause() {
        assertThat(first.attributes())
                .isEqualTo(new EventAttributes(
                        Ids.discovered(Samples.ID),
                        "/aigentsy/discovery-service/discover",
                        Samples.ID,
                        NOW,
                        1,
                        "run_1",
                        null,
                        null));
    }

    @Test
    void countsOnAndNamesItsCause() {
        var next = first.next(Stage.SCORE, 0, Samples.scored(), NOW.plusSeconds(1));
        assertThat(next.attributes())
                .isEqualTo(new EventAttributes(
                        Ids.event("score", first.attributes().id(), 0),
                        "/aigentsy/scoring-service/score",
                        Samples.ID,
                        NOW.plusSeconds(1),
                        2,
                        "run_1",
                        first.attributes().id(),
                        null));
    }

    @Test
    void saysTheSameIdAgainWhenAStepIsRepeatedLater() {
        var once = first.next(Stage.SCORE, 0, Samples.scored(), NOW);
        var again = first.next(Stage.SCORE, 0, Samples.scored(), NOW.plusSeconds(60));
        assertThat(again.attributes().id()).isEqualTo(once.attributes().id());
    }
}
