package com.aigentsy.outcome.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aigentsy.outcome.domain.Counted.Count;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyEntryTest {

    @Test
    void inventsNoRateWithoutAnOutcome() {
        var entry = TallyEntry.of(new Counted("platform", "github", Map.of("skipped", new Count(3, 0))));

        assertThat(entry.winRate()).isNull();
        assertThat(entry.winRateLow()).isNull();
        assertThat(entry.outcomes()).isEqualTo(Map.of("skipped", 3L));
    }

    @Test
    void saysHowSureAWinRateIs() {
        var entry = TallyEntry.of(
                new Counted("platform", "github", Map.of("won", new Count(3, 0), "lost", new Count(1, 0))));

        assertThat(entry.winRate()).isEqualTo(0.75);
        assertThat(entry.winRateLow()).isCloseTo(0.4325, within(1e-4));
        assertThat(entry.winRateHigh()).isCloseTo(0.9219, within(1e-4));
    }

    /** Figures of Wilson's formula, calculated elsewhere. */
    @ParameterizedTest
    @CsvSource({"0, 10, 0, 0.141069", "1, 1, 0.378448, 1", "50, 100, 0.436442, 0.563558"})
    void drawsWilsonsInterval(long wins, long n, double low, double high) {
        var interval = WilsonInterval.of(wins, n);

        assertThat(interval.low()).isCloseTo(low, within(1e-5));
        assertThat(interval.high()).isCloseTo(high, within(1e-5));
    }
}
