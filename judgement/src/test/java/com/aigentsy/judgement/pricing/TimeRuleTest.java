package com.aigentsy.judgement.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aigentsy.judgement.Money;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-07T12:00:00Z, 1.05, 1.155", // Saturday, working hours
        "2026-03-07T03:00:00Z, 0.95, 1.045", // Saturday, night
        "2026-03-07T20:00:00Z, 1.1, 1.1", // Saturday evening
        "2026-03-04T12:00:00Z, 1.05, 1.05", // Wednesday
        "2026-03-04T20:00:00Z, 1.0, 1.0"
    })
    void inTheCorrectedRuleAWeekendCountsAtEveryHour(Instant at, double legacy, double corrected) {
        assertThat(TimeRule.LEGACY_V1.factor(at)).isEqualTo(legacy);
        assertThat(TimeRule.V2.factor(at)).isCloseTo(corrected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"LEGACY_V1, legacy-v1, 105.00 USD", "V2, v2, 115.50 USD"})
    void theQuoteBearsTheNameOfItsRule(TimeRule rule, String model, String amount) {
        var facts = PriceFacts.alone(Money.of("100", "USD"), Instant.parse("2026-03-07T12:00:00Z"));

        assertThat(LegacyV1Price.quote(facts, rule).model()).isEqualTo(model);
        assertThat(LegacyV1Price.quote(facts, rule).amount()).hasToString(amount);
    }
}
