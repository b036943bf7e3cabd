package com.aigentsy.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void readsMajorUnitsIntoWholeCents() {
        assertThat(Money.read(new BigDecimal("250.5"), "USD")).contains(new Money(25_050, USD));
    }

    @Test
    void countsInTheCurrencysOwnMinorUnit() {
        assertThat(Money.of("1500", "JPY").minor()).isEqualTo(1_500);
        assertThat(Money.of("1.5", "KWD").minor()).isEqualTo(1_500);
    }

    @Test
    void isUnknownInACurrencyNobodyIssues() {
        assertThat(Money.read(new BigDecimal("5"), "DOGE")).isEmpty();
    }

    @Test
    void isUnknownBelowTheSmallestCoin() {
        assertThat(Money.read(new BigDecimal("0.005"), "USD")).isEmpty();
    }

    @Test
    void roundsHalfToEvenOnTheExactValueOfTheDouble() {
        assertThat(Money.rounded(0.125, USD)).isEqualTo(Money.of("0.12", "USD"));
        assertThat(Money.rounded(0.375, USD)).isEqualTo(Money.of("0.38", "USD"));
        // 2.675 is stored a little below, so it is no tie at all
        assertThat(Money.rounded(2.675, USD)).isEqualTo(Money.of("2.67", "USD"));
    }

    @Test
    void refusesToMixCurrencies() {
        assertThatThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "EUR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot mix USD and EUR");
    }

    @Test
    void failsRatherThanOverflow() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, USD).plus(new Money(1, USD)))
                .isInstanceOf(ArithmeticException.class);
    }
}
