package com.aigentsy.gateway.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Outcome;
import com.aigentsy.gateway.monitoring.PullState.Remark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictPolicyTest {

    private static final Instant SENT = Instant.parse("2026-11-01T10:00:00.700Z");
    private static final Instant NOW = SENT.plus(Duration.ofDays(2));

    @Test
    void mergedIsWonWithTheTimeAndThePerson() {
        Verdict verdict = VerdictPolicy.of(state(false, NOW), SENT, PassedOn.NOTHING, NOW);

        assertThat(verdict).isEqualTo(new Verdict.Ended(Outcome.WON, "merged", "merged", NOW, "ada"));
    }

    @Test
    void anOpenOneStaysOpen() {
        assertThat(VerdictPolicy.of(state(true, null), SENT, PassedOn.NOTHING, NOW))
                .isEqualTo(new Verdict.StillOpen());
    }

    @Test
    void aMonthWithoutReactionIsExpired() {
        assertThat(VerdictPolicy.silent(SENT, SENT.plus(Duration.ofDays(30)).minusMillis(1)))
                .isEqualTo(new Verdict.StillOpen());
        assertThat(VerdictPolicy.silent(SENT, SENT.plus(Duration.ofDays(30))))
                .isInstanceOfSatisfying(
                        Verdict.Ended.class,
                        ended -> assertThat(ended.outcome()).isEqualTo(Outcome.EXPIRED));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "duplicate|Closing as duplicate of #12",
                "duplicate|This was already fixed in main",
                "ci|The tests fail (exit code 1)",
                "ci|CI is red, closing",
                "policy|We do not accept AI generated patches",
                "workflow|Please sign the CLA first",
                "workflow|This no longer merges cleanly into main.",
                "implementation|This does not fix the problem",
                "ghosted|Closing stale pull requests",
                "price|The bounty was withdrawn",
                "no_feedback|Thank you, but we do not want this change.",
                "no_feedback|Thanks!"
            })
    void aClosedOneIsLostForWhatItsMaintainerSaid(String reason, String words) {
        PullState closed = closed(new Remark("ada", true, false, words, SENT.plusSeconds(5)));

        assertThat(VerdictPolicy.of(closed, SENT, PassedOn.NOTHING, NOW))
                .isInstanceOfSatisfying(Verdict.Ended.class, ended -> {
                    assertThat(ended.outcome()).isEqualTo(Outcome.LOST);
                    assertThat(ended.reason()).isEqualTo(reason);
                });
    }

    @Test
    void whatStrangersSayOrWasSaidBeforeDoesNotCount() {
        PullState closed = closed(
                new Remark("ada", true, false, "duplicate", SENT.minusSeconds(60)),
                new Remark("stranger", false, false, "the tests fail", SENT.plusSeconds(60)));

        assertThat(((Verdict.Ended) VerdictPolicy.of(closed, SENT, PassedOn.NOTHING, NOW)).reason())
                .isEqualTo("no_feedback");
    }

    @Test
    void aRemarkOfTheSameSecondCounts() {
        PullState closed = closed(new Remark("ada", true, false, "duplicate", Instant.parse("2026-11-01T10:00:00Z")));

        assertThat(((Verdict.Ended) VerdictPolicy.of(closed, SENT, PassedOn.NOTHING, NOW)).reason())
                .isEqualTo("duplicate");
    }

    @Test
    void aMaintainersReviewThatAsksForChangesGoesBackAndAStrangersDoesNot() {
        var asked = new Remark("ada", true, true, "Please round half even", SENT.plusSeconds(9));
        var besides = new Remark("eve", true, false, "and add a test", SENT.plusSeconds(8));
        var stranger = new Remark("bob", false, true, "no", SENT.plusSeconds(10));

        assertThat(VerdictPolicy.of(open(besides, asked, stranger), SENT, PassedOn.NOTHING, NOW))
                .isEqualTo(new Verdict.ChangesAsked(List.of(besides, asked)));
        assertThat(VerdictPolicy.of(open(stranger, besides), SENT, PassedOn.NOTHING, NOW))
                .isEqualTo(new Verdict.StillOpen());
    }

    @Test
    void whatWasPassedOnIsNotPassedOnAgainAndWhatCameMeanwhileIsNotForgotten() {
        var first = new Remark("ada", true, true, "Please round half even", SENT.plusSeconds(9));
        var second = new Remark("ada", true, true, "And name it", SENT.plusSeconds(20));
        PassedOn passedOn = PassedOn.NOTHING.with(1, List.of(first));
        Instant nextRevision = SENT.plusSeconds(60);

        assertThat(VerdictPolicy.of(open(first), SENT, passedOn, NOW)).isEqualTo(new Verdict.StillOpen());
        assertThat(VerdictPolicy.of(open(first, second), nextRevision, passedOn, NOW))
                .isEqualTo(new Verdict.ChangesAsked(List.of(second)));
    }

    @Test
    void theOlderTheWorkTheRarerTheLook() {
        var schedule = new PollSchedule(Duration.ofMinutes(10));

        assertThat(schedule.next(SENT, SENT.plusSeconds(1))).isEqualTo(SENT.plusSeconds(601));
        assertThat(schedule.next(SENT, SENT.plus(Duration.ofDays(2))))
                .isEqualTo(SENT.plus(Duration.ofDays(2)).plusSeconds(1800));
        assertThat(schedule.next(SENT, SENT.plus(Duration.ofDays(9))))
                .isEqualTo(SENT.plus(Duration.ofDays(9)).plusSeconds(3600));
    }

    private static PullState state(boolean open, @Nullable Instant mergedAt) {
        return new PullState(open, mergedAt, mergedAt == null ? null : "ada", null, NOW, List.of());
    }

    private static PullState closed(Remark... remarks) {
        return new PullState(false, null, null, NOW, NOW, List.of(remarks));
    }

    private static PullState open(Remark... remarks) {
        return new PullState(true, null, null, null, NOW, List.of(remarks));
    }
}
