package com.aigentsy.judgement.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.judgement.GoldenLine;
import com.aigentsy.judgement.GoldenSample;
import com.aigentsy.judgement.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LegacyV1PriceTest {

    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T20:00:00Z");

    static Stream<GoldenLine> goldenLines() {
        return GoldenSample.prices();
    }

    @ParameterizedTest
    @MethodSource("goldenLines")
    void asksWhatTheSeedAsked(GoldenLine line) {
        assertThat(GoldenPrice.differences(line)).as(line.text()).isEmpty();
    }

    @Test
    void carriesSixtyGoldenLines() {
        assertThat(GoldenSample.prices()).hasSize(60);
    }

    @Test
    void neverAsksMoreThanTwiceTheBase() {
        var crowded = new PriceFacts(Money.of("100", "USD"), 11, 5, 0, List.of(120.0), FRIDAY_EVENING);

        assertThat(LegacyV1Price.quote(crowded).amount()).isEqualTo(Money.of("200", "USD"));
    }

    @Test
    void neverAsksLessThanThreeQuartersOfTheBase() {
        var night = Instant.parse("2026-11-18T03:00:00Z");
        var quiet = new PriceFacts(Money.of("100", "USD"), 0, 0, 5, List.of(80.0), night);

        assertThat(LegacyV1Price.quote(quiet).amount()).isEqualTo(Money.of("75", "USD"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T20:00:00Z, 1.0",
        "2026-11-21T20:00:00Z, 1.1",
        "2026-11-21T12:00:00Z, 1.05",
        "2026-11-22T23:00:00Z, 0.95",
        "2026-11-18T22:59:59Z, 1.0",
        "2026-11-18T17:59:59Z, 1.05",
        "2026-11-18T05:59:59Z, 0.95"
    })
    void letsTheHourOverruleTheWeekend(Instant at, double factor) {
        assertThat(LegacyV1Price.quote(PriceFacts.alone(Money.of("100", "USD"), at))
                        .factors())
                .containsEntry("time", factor);
    }

    @Test
    void explainsOnlyWhatItWasTold() {
        assertThat(LegacyV1Price.quote(PriceFacts.alone(Money.of("100", "USD"), FRIDAY_EVENING))
                        .explanation())
                .contains("base price 100.00 USD", "0 similar prices known: ×1.0");
    }

    @Test
    void refusesANegativeBase() {
        assertThatThrownBy(() -> PriceFacts.alone(Money.of("-1", "USD"), FRIDAY_EVENING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a base price cannot be negative: -1.00 USD");
    }

    @Test
    void neverRaisesAPostedBounty() {
        var quote = PostedPrice.quote(Money.of("250", "USD"));

        assertThat(quote.amount()).isEqualTo(Money.of("250", "USD"));
        assertThat(quote.factors()).isEmpty();
    }
}
