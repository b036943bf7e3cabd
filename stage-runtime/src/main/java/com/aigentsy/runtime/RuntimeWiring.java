package com.aigentsy.runtime;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** What every service shares: the clock, and one shape of JSON for topics and HTTP alike. */
final class RuntimeWiring {

    private static final List<Double> SECONDS =
            List.of(.005, .01, .025, .05, .1, .25, .5, 1d, 2.5, 5d, 10d, 30d, 60d, 300d);
    private static final double NANOS_PER_SECOND = 1e9;

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

    /** So that a dashboard can say how long the slowest take, over all replicas. */
    @Produces
    @Singleton
    MeterFilter bucketsOfDurations() {
        var buckets = DistributionStatisticConfig.builder()
                .serviceLevelObjectives(SECONDS.stream()
                        .mapToDouble(seconds -> seconds * NANOS_PER_SECOND)
                        .toArray())
                .build();
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("stage_duration_seconds") ? buckets.merge(config) : config;
            }
        };
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
