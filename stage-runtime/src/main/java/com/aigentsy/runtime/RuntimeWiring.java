package com.aigentsy.runtime;

import io.quarkus.jackson.ObjectMapperCustomizer;
import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** What every service shares: the clock, and one shape of JSON for topics and HTTP alike. */
final class RuntimeWiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ObjectMapperCustomizer sameJsonEverywhere() {
        return EventJson::configure;
    }

    @Produces
    @Singleton
    ClientCustomizer<Map<String, Object>> crashPointBehindOffsetCommits() {
        return (channel, channelConfig, client) -> {
            if (CrashPoints.armed(OffsetCommitPoint.NAME) && client.containsKey(ConsumerConfig.GROUP_ID_CONFIG)) {
                client.put(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, OffsetCommitPoint.class.getName());
            }
            return client;
        };
    }
}
