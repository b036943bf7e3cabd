package com.aigentsy.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicasTest {

    private static final StackPorts PORTS = new StackPorts(Map.of());

    @Test
    void everyServiceRunsOnceWhereNothingIsSaid() {
        assertThat(Replicas.in(Map.of()).at(PORTS))
                .extracting(Replica::name)
                .containsExactly("discovery", "scoring", "execution", "gateway", "outcome");
    }

    @Test
    void theFirstReplicaKeepsTheKnownPortAndTheOthersFindFreeOnes() {
        var replicas = Replicas.in(Map.of("AIGENTSY_REPLICAS", "execution=3, gateway=2"))
                .at(PORTS);

        assertThat(replicas)
                .extracting(Replica::name)
                .containsExactly(
                        "discovery",
                        "scoring",
                        "execution",
                        "execution-2",
                        "execution-3",
                        "gateway",
                        "gateway-2",
                        "outcome");
        assertThat(replicas.get(2).port()).isEqualTo(8083);
        Set<Integer> ports = replicas.stream().map(Replica::port).collect(Collectors.toSet());
        assertThat(ports).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"execution", "execution=0", "execution=10", "kitchen=2", "execution=two"})
    void nonsenseIsRefusedWithTheServicesThereAre(String given) {
        assertThatThrownBy(() -> Replicas.in(Map.of("AIGENTSY_REPLICAS", given)))
                .hasMessageContaining("gateway")
                .hasMessageEndingWith("not " + given);
    }
}
