package com.aigentsy.outcome.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformRatesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void publishesCountsAndRatesThatStandOnOutcomesOnly() {
        var rates = new PlatformRates(
                List.of(new WinLoss("github", 3, 1), new WinLoss("reddit", 0, 1), new WinLoss("upwork", 0, 0)));
        var model = rates.model(NOW);
        assertThat(model.outcomes()).isEqualTo(5);
        assertThat(model.version()).isEqualTo("5");
        assertThat(model.parameters())
                .isEqualTo(Map.of(
                        "github.wins", 3.0,
                        "github.losses", 1.0,
                        "github.rate", 0.75,
                        "reddit.wins", 0.0,
                        "reddit.losses", 1.0,
                        "reddit.rate", 0.0,
                        "all.wins", 3.0,
                        "all.losses", 2.0,
                        "all.rate", 0.6));
    }

    @Test
    void inventsNoRateWithoutAnOutcome() {
        assertThat(new WinLoss("github", 0, 0).winRate()).isEmpty();
        assertThat(TallyEntry.of(new Tally("platform", "github"), Map.of("skipped", 3L))
                        .winRate())
                .isNull();
    }
}
