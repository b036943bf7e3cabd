package com.aigentsy.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConnectionTest {

    @Test
    void aClientTakesTheCredentialsOfAllAndKeepsWhatIsItsOwn() {
        var connection = new KafkaConnection(
                Map.of("bootstrap.servers", "b:9093", "security.protocol", "SASL_SSL", "client.id", "any"));

        assertThat(new RelaySettings("jdbc:…", "relay", "secret", connection).producer())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("bootstrap.servers", "b:9093")
                .containsEntry("acks", "all");
        assertThat(connection.with(Map.of("client.id", "own"))).containsEntry("client.id", "own");
    }
}
