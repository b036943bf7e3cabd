package com.aigentsy.judgement.backtest;

import static com.aigentsy.judgement.backtest.SamplePast.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aigentsy.judgement.backtest.Course.Ending;
import com.aigentsy.judgement.learning.Label;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryLineTest {

    @Test
    void legacySeesTheAgeTheValueAndTheWords() {
        var past = past(NOON.minus(Duration.ofHours(5)), Ending.LOST, NOON.plusSeconds(60));

        assertThat(past.situation().legacyProbability()).isCloseTo(0.65 * 0.4 * 0.7 * 0.95 * 1.3, within(1e-9));
        assertThat(past.situation().numbers())
                .containsEntry("age.log", Math.log(6))
                .containsEntry("value.log", Math.log(501));
    }

    @Test
    void withoutADateOfListingTheAgeIsUnknown() {
        var past = past(null, Ending.LOST, NOON.plusSeconds(60));

        assertThat(past.situation().numbers()).doesNotContainKey("age.log");
        assertThat(past.situation().legacyProbability()).isCloseTo(0.65 * 0.4 * 0.7 * 0.95, within(1e-9));
    }

    @Test
    void anAnswerIsKnownWhenItComes() {
        var past = past(null, Ending.WON, NOON.plusSeconds(60));

        assertThat(past.maturedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(past.label()).isEqualTo(new Label(true, true));
    }

    @Test
    void silenceIsALossOnlyAfterThePlatformsWindow() {
        var windowEnds = NOON.plus(Duration.ofDays(30));

        assertThat(past(null, Ending.EXPIRED, NOON.plus(Duration.ofDays(3))).maturedAt())
                .isEqualTo(windowEnds);
        assertThat(past(null, Ending.EXPIRED, null).maturedAt()).isEqualTo(windowEnds);
        assertThat(past(null, Ending.EXPIRED, NOON.plus(Duration.ofDays(40))).maturedAt())
                .isEqualTo(NOON.plus(Duration.ofDays(40)));
        assertThat(past(null, Ending.EXPIRED, null).label()).isEqualTo(Label.lost());
    }

    @Test
    void onlyWorkThatWasPaidBroughtAnything() {
        assertThat(past(null, Ending.WON, NOON).realised()).isEqualTo(500 - 20 - 10);
        assertThat(past(null, Ending.LOST, NOON).realised()).isEqualTo(-10);
        var unpaid = new Course(null, NOON, NOON, Ending.WON, false);
        assertThat(SamplePast.line("a", unpaid, 500.0).pastCase().realised()).isEqualTo(-10);
    }

    @Test
    void aBountysDeliveryIsSpentWinOrLose() {
        var bounty = new Stakes(500.0, 10, 20, true);

        assertThat(bounty.netValue(0)).isEqualTo(-30);
        assertThat(bounty.netValue(0.5)).isEqualTo(220);
        assertThat(new Stakes(500.0, 10, 20, false).netValue(0.5)).isEqualTo(230);
    }

    private static PastCase past(@Nullable Instant created, Ending ending, @Nullable Instant completed) {
        var course = new Course(created, NOON, completed, ending, ending == Ending.WON ? true : null);
        return SamplePast.line("a", course, 500.0).pastCase();
    }
}
