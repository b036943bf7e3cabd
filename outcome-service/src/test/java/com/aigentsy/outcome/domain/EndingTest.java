package com.aigentsy.outcome.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Outcome;
import com.aigentsy.judgement.Money;
import com.aigentsy.outcome.Samples;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndingTest {

    private final Samples.Life life = Samples.life("github");

    @Test
    void countsALossUnderItsReasonAndItsPriceBand() {
        Ending lost = Ending.of(life.ended(Outcome.LOST, "ci").event());
        assertThat(lost.tallies())
                .containsExactly(
                        new Tally("platform", "github"),
                        new Tally("platform_type", "github/software_development"),
                        new Tally("source", "github-issues"),
                        new Tally("loss_reason", "ci"),
                        new Tally("price_band", "USD 500-999"));
        assertThat(lost.wonValue()).isEmpty();
    }

    @Test
    void sumsWhatAWinnerAsked() {
        assertThat(Ending.of(life.ended(Outcome.WON, "merged").event()).wonValue())
                .contains(Money.of("500", "USD"));
    }

    @Test
    void countsASkippedOneWithoutALossReasonOrAPriceBand() {
        assertThat(Ending.of(life.skipped("value_unknown").event()).tallies())
                .extracting(Tally::table)
                .containsExactly("platform", "platform_type", "source");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void learnsChancesFromWinsAndLossesOnly(Outcome outcome) {
        boolean teaches = outcome == Outcome.WON || outcome == Outcome.LOST;
        assertThat(Ending.of(life.ended(outcome, "any").event()).isLabel()).isEqualTo(teaches);
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
        assertThat(Ending.of(completed).llm())
                .containsExactly(
                        new LlmUse(
                                new LlmUse.Key("code", "anthropic", "claude", "validated"), 2, 300, 150, 250_000_500L),
                        new LlmUse(new LlmUse.Key("plan", "anthropic", "claude", "validated"), 1, 10, 5, 10_000_000L));
        assertThat(LlmUse.usd(250_000_500L)).isEqualByComparingTo("0.2500005");
    }
}
