package com.aigentsy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CancelWindowTest {

    @Test
    void aPersonHasHalfAMinuteInTheRealWorldAndNoneIsNeededInTheLocalOne() {
        assertThat(GatewayWiring.cancelWindow(Optional.empty(), "real")).isEqualTo(Duration.ofSeconds(30));
        assertThat(GatewayWiring.cancelWindow(Optional.empty(), "local")).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatIsSetCountsEverywhere() {
        Optional<Duration> set = Optional.of(Duration.ofMinutes(5));

        assertThat(GatewayWiring.cancelWindow(set, "real")).isEqualTo(Duration.ofMinutes(5));
        assertThat(GatewayWiring.cancelWindow(set, "local")).isEqualTo(Duration.ofMinutes(5));
    }
}
