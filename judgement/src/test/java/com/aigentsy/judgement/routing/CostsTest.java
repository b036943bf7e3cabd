package com.aigentsy.judgement.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.Money;
import org.junit.jupiter.api.Test;

class CostsTest {

    @Test
    void countsReviewMinutesAtAnHourlyRate() {
        assertThat(Costs.review(3, Money.of("20", "USD"))).isEqualTo(Money.of("1.00", "USD"));
        assertThat(Costs.review(10, Money.of("50", "USD"))).isEqualTo(Money.of("8.33", "USD"));
    }

    @Test
    void knowsHowSureTheHouseIsOfItsWork() {
        assertThat(CapabilityTable.confidence("software_development")).isEqualTo(0.95);
        assertThat(CapabilityTable.confidence("never_heard_of")).isEqualTo(0.8);
    }
}
