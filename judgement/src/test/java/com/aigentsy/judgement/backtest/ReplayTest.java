package com.aigentsy.judgement.backtest;

import static com.aigentsy.judgement.backtest.SamplePast.NOON;
import static com.aigentsy.judgement.backtest.SamplePast.decided;
import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.learning.BaseRate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayTest {

    @Test
    void aCaseIsJudgedWithTheOutcomesKnownBeforeItAndNoOthers() {
        var known = matured(List.of(
                decided("late", NOON.plusSeconds(100), NOON.plusSeconds(101), true),
                decided("first", NOON, NOON.plusSeconds(50), true),
                decided("same moment", NOON.plusSeconds(50), NOON.plusSeconds(70), false),
                decided("last", NOON.plusSeconds(200), NOON.plusSeconds(300), false)));

        assertThat(known)
                .containsExactly(
                        Map.entry("first", 0L),
                        Map.entry("same moment", 0L),
                        Map.entry("late", 2L),
                        Map.entry("last", 3L));
    }

    @Test
    void anOutcomeDatedBeforeItsDecisionStillTellsNothingToThatDecision() {
        assertThat(matured(List.of(decided("odd", NOON, NOON.minusSeconds(60), true))))
                .containsExactly(Map.entry("odd", 0L));
    }

    @Test
    void theModelHasLearnedExactlyWhatHadMatured() {
        var model = new BaseRate();
        new Replay(List.of(model))
                .run(
                        List.of(
                                decided("a", NOON, NOON.plusSeconds(10), true),
                                decided("b", NOON.plusSeconds(20), NOON.plusSeconds(1_000), true),
                                decided("c", NOON.plusSeconds(30), NOON.plusSeconds(40), true)),
                        (past, predictions, matured) ->
                                assertThat(model.outcomes()).isEqualTo(matured));

        assertThat(model.outcomes()).isEqualTo(1);
    }

    private static Map<String, Long> matured(List<PastCase> history) {
        var known = new LinkedHashMap<String, Long>();
        new Replay(List.of(new BaseRate())).run(history, (past, predictions, matured) -> known.put(past.id(), matured));
        return known;
    }
}
