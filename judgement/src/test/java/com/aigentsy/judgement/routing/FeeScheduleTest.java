package com.aigentsy.judgement.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.judgement.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "100.00, 96.92, 3.08",
        "1000.00, 971.72, 28.28",
        "500.00, 485.72, 14.28",
        "0.10, 0.00, 0.10",
        "1.25, 0.93, 0.32",
        "1.75, 1.42, 0.33",
        "0.00, 0.00, 0.00"
    })
    void splitsAnAmountToTheCent(String amount, String user, String fee) {
        var split = FeeSchedule.USER_ROUTE_V1.split(Money.of(amount, "USD"));

        assertThat(split.user()).isEqualTo(Money.of(user, "USD"));
        assertThat(split.fee()).isEqualTo(Money.of(fee, "USD"));
    }

    @Test
    void losesNoCentOnAnyAmount() {
        for (long cents = 0; cents < 20_000; cents++) {
            var amount = new Money(cents, Money.of("0", "USD").currency());
            var split = FeeSchedule.USER_ROUTE_V1.split(amount);
            assertThat(split.user().plus(split.fee())).isEqualTo(amount);
        }
    }

    @Test
    void refusesANegativeAmount() {
        assertThatThrownBy(() -> FeeSchedule.USER_ROUTE_V1.split(Money.of("-1", "USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
