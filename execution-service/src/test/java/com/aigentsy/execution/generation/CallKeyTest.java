package com.aigentsy.execution.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallKeyTest {

    @Test
    void aRepeatedQuestionDrawsTheSameLot() {
        assertThat(key(1, LlmTask.PLAN).chance()).isEqualTo(key(1, LlmTask.PLAN).chance());
        assertThat(IntStream.range(0, 1_000)
                        .mapToDouble(i -> key(i, LlmTask.CODE).chance()))
                .allMatch(chance -> chance >= 0 && chance < 1)
                .filteredOn(chance -> chance < 0.1)
                .hasSizeBetween(70, 130);
    }

    private static CallKey key(int execution, LlmTask task) {
        return new CallKey("exec_" + execution, "github_1", task, 1, 0);
    }
}
