package com.aigentsy.judgement.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrongestTest {

    @Test
    void theFarthestFromZeroComeFirst() {
        assertThat(Strongest.of(new double[] {0.1, -3, 2, 0, 2, -5}, 4)).containsExactly(5, 1, 2, 4);
        assertThat(Strongest.of(new double[] {1, 2}, 4)).containsExactly(1, 0);
        assertThat(Strongest.of(new double[0], 4)).isEmpty();
    }
}
