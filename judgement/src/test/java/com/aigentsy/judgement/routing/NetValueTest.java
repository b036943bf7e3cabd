package com.aigentsy.judgement.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.Money;
import org.junit.jupiter.api.Test;

class NetValueTest {

    private static final Money VALUE = Money.of("500", "USD");
    private static final Costs COSTS =
            new Costs(Money.of("2", "USD"), Money.of("10", "USD"), Money.of("1", "USD"), Money.of("100", "USD"));

    @Test
    void whatIsDoneOnAcceptanceIsChargedOnlyThen() {
        assertThat(NetValue.of(new Chances(0.5, 0.8), VALUE, COSTS, Payment.ON_ACCEPTANCE))
                .isEqualTo(Money.of("147", "USD")); // .4 · (500 − 100) − 13
    }

    @Test
    void aBountysWorkIsChargedInAnyCase() {
        assertThat(NetValue.of(new Chances(0.5, 0.8), VALUE, COSTS, Payment.BOUNTY))
                .isEqualTo(Money.of("87", "USD")); // .4 · 500 − 100 − 13
    }
}
