package com.aigentsy.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * What a single-node broker needs to be small, quick and durable enough for one machine. A killed broker is only taken
 * back once the session of the one before has ended.
 */
record KafkaSettings(Path dir, ListenAt ports) {

    /** The broker's port, the one its clients are told, and the controller's. */
    record ListenAt(int broker, int advertised, int controller) {}

    private static final Map<String, String> SINGLE_NODE = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("offsets.retention.minutes", "5256000"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
            Map.entry("log.index.size.max.bytes", "1048576"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("broker.heartbeat.interval.ms", "1000"),
            Map.entry("broker.session.timeout.ms", "5000"));

    static KafkaSettings of(Path dir, ListenAt ports) {
        try {
            return new KafkaSettings(Files.createDirectories(dir).toAbsolutePath(), ports);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder for Kafka's data, " + dir, e);
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.broker();
    }

    Properties properties() {
        var properties = new Properties();
        properties.putAll(SINGLE_NODE);
        properties.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(ports.broker(), ports.controller()));
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + ports.advertised());
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + ports.controller());
        properties.put("log.dirs", dir.toString());
        return properties;
    }

    /** Once: a folder that was formatted before keeps its cluster id and its data. */
    void format() {
        if (Files.exists(dir.resolve("meta.properties"))) {
            return;
        }
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try {
            new Formatter()
                    .setPrintStream(quiet)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(dir.toString())
                    .addDirectory(dir.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot format Kafka's folder " + dir, e);
        }
    }
}
