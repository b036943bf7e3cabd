package com.aigentsy.runtime;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** How our own Kafka clients reach the brokers: everything under {@code kafka.*}, TLS and credentials included. */
@Singleton
public class KafkaConnection {

    private final Map<String, Object> common;

    KafkaConnection(@Identifier("default-kafka-broker") Map<String, Object> common) {
        this.common = Map.copyOf(common);
    }

    /** The configuration of one client: the connection, and what is its own. */
    public Map<String, Object> with(Map<String, Object> own) {
        var all = new HashMap<>(common);
        all.putAll(own);
        return all;
    }
}
