package com.aigentsy.outcome.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Outcome;
import com.aigentsy.judgement.Money;
import com.aigentsy.outcome.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndingTest {

    private final Samples.Life life = Samples.life("github");

    @Test
    void countsALossUnderItsReasonAndItsPriceBand() {
        Ending lost = ending(life.ended(Outcome.LOST, "ci"));
        assertThat(lost.tallies())
                .containsExactly(
                        new Tally("platform", "github", "lost"),
                        new Tally("platform_type", "github/software_development", "lost"),
                        new Tally("source", "github-issues", "lost"),
                        new Tally("spend", "github", "lost", 27_540_000),
                        new Tally("loss_reason", "ci", "lost"),
                        new Tally("price_band", "USD 500-999", "lost"),
                        new Tally("scores", "legacy-v1/2026-03-02", "2", 273_000),
                        new Tally("calibration", "legacy-v1/2", "lost", 273_000),
                        new Tally("brier", "legacy-v1", "lost", 74_529),
                        new Tally("log_loss", "legacy-v1", "lost", 318_829));
        assertThat(lost.wonValue()).isEmpty();
    }

    @Test
    void sumsWhatAWinnerAsked() {
        assertThat(ending(life.ended(Outcome.WON, "merged")).wonValue()).contains(Money.of("500", "USD"));
    }

    @Test
    void countsASkippedOneWithoutALossReasonOrAPriceBand() {
        assertThat(ending(life.skipped("value_unknown")).tallies())
                .extracting(Tally::table)
                .containsExactly("platform", "platform_type", "source", "spend", "scores");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void learnsFromVerdictsAndFromSilence(Outcome outcome) {
        boolean teaches = outcome == Outcome.WON || outcome == Outcome.LOST || outcome == Outcome.EXPIRED;
        assertThat(ending(life.ended(outcome, "any")).taught().isPresent()).isEqualTo(teaches);
    }

    @Test
    void takesSilenceForARefusalOnlyWhenThePlatformsTimeIsOver() {
        Envelope<OpportunityCompleted> early = life.ended(Outcome.EXPIRED, "ghosted");
        var handedInToday = Samples.withSubmission(early.event(), Samples.FOUND);

        assertThat(Ending.of(early.attributes(), handedInToday)).satisfies(silent -> {
            assertThat(silent.taught()).hasValueSatisfying(taught -> {
                assertThat(taught.lesson().accepted()).isFalse();
                assertThat(taught.maturedAt()).isEqualTo(Samples.FOUND.plus(Duration.ofDays(30)));
            });
            assertThat(silent.tallies()).extracting(Tally::table).doesNotContain("calibration", "brier");
        });
        assertThat(ending(early).taught())
                .hasValueSatisfying(taught -> assertThat(taught.maturedAt())
                        .isEqualTo(early.attributes().time()));
        assertThat(ending(life.skipped("value_unknown")).taught()).isEmpty();
    }

    @Test
    void remembersWhatTheModelsSaw() {
        assertThat(ending(life.ended(Outcome.WON, "merged")).taught()).hasValueSatisfying(taught -> {
            assertThat(taught.lesson().said()).isEqualTo(Map.of("legacy-v1", 0.273));
            assertThat(taught.lesson().accepted()).isTrue();
            assertThat(taught.lesson().paid()).isNull();
            assertThat(taught.lesson().situation().platform()).isEqualTo("github");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, USD 0-99",
        "99.99, USD 0-99",
        "100, USD 100-249",
        "250, USD 250-499",
        "999.99, USD 500-999",
        "9999.99, USD 5000-9999",
        "10000, USD 10000+"
    })
    void putsAPriceIntoTheBandItsLowerBoundBelongsTo(BigDecimal price, String band) {
        assertThat(PriceBand.of(Money.read(price, "USD").orElseThrow())).isEqualTo(band);
    }

    @Test
    void addsUpTheCallsOfOneTaskThatEndedAlike() {
        var completed = Samples.withCalls(
                life.ended(Outcome.WON, "merged").event(),
                List.of(
                        Samples.call("code", "validated", 100, "0.0000005"),
                        Samples.call("plan", "validated", 10, "0.01"),
                        Samples.call("code", "validated", 200, "0.25")));
        assertThat(LlmUse.of(completed.llmCalls()))
                .containsExactly(
                        new LlmUse(
                                new LlmUse.Key("code", "anthropic", "claude", "validated"), 2, 300, 150, 250_000_500L),
                        new LlmUse(new LlmUse.Key("plan", "anthropic", "claude", "validated"), 1, 10, 5, 10_000_000L));
        assertThat(LlmUse.usd(250_000_500L)).isEqualByComparingTo("0.2500005");
    }

    private static Ending ending(Envelope<OpportunityCompleted> completed) {
        return Ending.of(completed.attributes(), completed.event());
    }
}
