package com.aigentsy.runtime.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;

/** Enumerates every incoming channel of a booted service and names each setting that could lose a record. */
public final class ChannelRules {

    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";
    private static final Map<String, String> DEMANDED = Map.of(
            "batch", "true",
            "auto.offset.reset", "earliest",
            "enable.auto.commit", "false",
            "commit-strategy", "throttled",
            "failure-strategy", "dead-letter-queue",
            "cloud-events", "false",
            "value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer",
            "dead-letter-queue.value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");

    private ChannelRules() {}

    /** Empty when every channel is safe. */
    public static List<String> problems(Config config) {
        List<String> problems = new ArrayList<>();
        channels(config).forEach(channel -> check(config, channel, problems));
        return problems;
    }

    public static Set<String> channels(Config config) {
        Set<String> channels = new TreeSet<>();
        config.getPropertyNames().forEach(name -> {
            if (name.startsWith(INCOMING)) {
                channels.add(name.substring(INCOMING.length()).split("\\.")[0]);
            }
        });
        return channels;
    }

    private static void check(Config config, String channel, List<String> problems) {
        DEMANDED.forEach((setting, demanded) -> {
            String actual = effective(config, channel, setting).orElse("missing");
            if (!actual.equals(demanded)) {
                problems.add(channel + ": " + setting + " is " + actual + ", not " + demanded);
            }
        });
        for (String needed : List.of("group.id", "dead-letter-queue.topic", "group.instance.id")) {
            if (effective(config, channel, needed).isEmpty()) {
                problems.add(channel + ": " + needed + " is missing");
            }
        }
    }

    private static Optional<String> effective(Config config, String channel, String setting) {
        return config.getOptionalValue(INCOMING + channel + "." + setting, String.class)
                .or(() -> config.getOptionalValue(CONNECTOR + setting, String.class));
    }
}
