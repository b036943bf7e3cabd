package com.aigentsy.runtime.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void aGroupWithLagThatDoesNotMoveIsStuckAfterTwoMinutes() {
        Progress standing = Progress.start(START).seen(10, 5, START).seen(10, 7, START.plusSeconds(121));

        assertThat(standing.isStuck(START.plusSeconds(120))).isFalse();
        assertThat(standing.isStuck(START.plusSeconds(121))).isTrue();
    }

    @Test
    void aSlowGroupThatMovesIsNotStuck() {
        Progress moving = Progress.start(START).seen(10, 5, START).seen(11, 500, START.plusSeconds(121));

        assertThat(moving.isStuck(START.plusSeconds(200))).isFalse();
    }

    @Test
    void aGroupWithNothingToReadIsNeverStuck() {
        Progress idle = Progress.start(START).seen(10, 0, START).seen(10, 0, START.plusSeconds(5_000));

        assertThat(idle.isStuck(START.plusSeconds(9_000))).isFalse();
        assertThat(idle.seen(10, 3, START.plusSeconds(9_000)).isStuck(START.plusSeconds(9_001)))
                .as("lag that has only just appeared")
                .isFalse();
    }
}
