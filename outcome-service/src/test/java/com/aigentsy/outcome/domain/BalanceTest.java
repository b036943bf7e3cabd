package com.aigentsy.outcome.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.outcome.domain.Balance.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BalanceTest {

    @Test
    void addsUpToWhatWasDiscovered() {
        var balance = Balance.of(
                Map.of("won", 2L, "skipped", 3L),
                Map.of("in_flight", 4L, "waiting", 1L, "quarantined", 1L, "unknown", 1L),
                List.of());
        assertThat(balance.discovered()).isEqualTo(12);
        assertThat(balance.open()).isEqualTo(new Balance.Open(4, 1, 1, 1));
        assertThat(balance.balanced()).isTrue();
    }

    @Test
    void doesNotBalanceWhenEventsContradictEachOther() {
        var twice = new Problem(Problem.COMPLETED_TWICE, "github_1", "2 completions");
        assertThat(Balance.of(Map.of("won", 1L), Map.of(), List.of(twice)).balanced())
                .isFalse();
    }
}
