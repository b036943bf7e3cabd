package com.aigentsy.judgement.backtest;

import static com.aigentsy.judgement.backtest.SamplePast.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.backtest.Course.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DailyChoiceTest {

    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));
    private static final double WON = 500 - 20 - 10;
    private static final double LOST = -10;

    @Test
    void takesTheBestOfEachDayUpToItsCapacity() {
        var judged = List.of(
                judged("a", NOON, Ending.WON, 30),
                judged("b", NOON, Ending.LOST, 20),
                judged("c", NOON, Ending.WON, 10),
                judged("d", TOMORROW, Ending.WON, 1));

        assertThat(realised(1, judged)).isEqualTo(WON + WON);
        assertThat(realised(2, judged)).isEqualTo(WON + LOST + WON);
        assertThat(realised(9, judged)).isEqualTo(WON + LOST + WON + WON);
    }

    @Test
    void whatIsNotWorthAnythingIsLeft() {
        assertThat(realised(9, List.of(judged("a", NOON, Ending.WON, 0), judged("b", NOON, Ending.WON, -1))))
                .isZero();
    }

    @Test
    void workOfUnknownValueIsNeverChosen() {
        var course = new Course(null, NOON, NOON, Ending.WON, true);
        var unknown = new Judged(SamplePast.line("a", course, null).pastCase(), 0.9, 100);

        assertThat(realised(9, List.of(unknown))).isZero();
    }

    @Test
    void theReportSharesWhatHindsightWouldHaveGot() {
        var report = Report.of(
                List.of(
                        judged("a", NOON, Ending.LOST, 30),
                        judged("b", NOON, Ending.WON, 20),
                        judged("c", TOMORROW, Ending.WON, 5)),
                new DailyChoice(1));

        assertThat(report.netValue()).isEqualTo(LOST + WON);
        assertThat(report.shareOfHindsight()).hasValue((LOST + WON) / (2 * WON));
        assertThat(Report.of(List.of(), new DailyChoice(1)).accuracy()).isEmpty();
    }

    private static double realised(int capacity, List<Judged> judged) {
        return new DailyChoice(capacity).realised(judged, Judged::netValue);
    }

    private static Judged judged(String id, Instant at, Ending ending, double netValue) {
        var course = new Course(null, at, at, ending, ending == Ending.WON ? true : null);
        return new Judged(SamplePast.line(id, course, 500.0).pastCase(), 0.5, netValue);
    }
}
