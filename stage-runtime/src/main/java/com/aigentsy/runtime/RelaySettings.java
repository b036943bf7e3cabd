package com.aigentsy.runtime;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Where the relay reads and where it sends, and how long it waits for either. */
record RelaySettings(String url, String user, String password, KafkaConnection kafka) {

    /** Longer than a batch may take; then the database takes the lock away from a relay that was paused or cut off. */
    private static final String LET_GO = "-c idle_session_timeout=15000 -c tcp_keepalives_idle=10"
            + " -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    /** A database that no longer answers is noticed, and the session opened anew. */
    Properties database() {
        var properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        properties.put("ApplicationName", "outbox-relay");
        properties.put("connectTimeout", "5");
        properties.put("socketTimeout", "20");
        properties.put("tcpKeepAlive", "true");
        properties.put("options", LET_GO);
        return properties;
    }

    /** Whatever goes wrong with it ends the session, and the next one has a producer of its own. */
    Map<String, Object> producer() {
        return kafka.with(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                8L * 1024 * 1024));
    }
}
