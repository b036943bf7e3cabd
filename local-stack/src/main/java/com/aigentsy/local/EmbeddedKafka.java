package com.aigentsy.local;

import java.nio.file.Path;
import java.time.Duration;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** One real Kafka broker (KRaft) in this process, with every topic of ours. Its data stays in its folder. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts on {@code port} (0: any free one); gives up with an exception after a minute. */
    public static EmbeddedKafka start(Path dir, int port) {
        int claimed = Ports.claim("kafka", port);
        return start(dir, claimed, claimed);
    }

    /** The same behind a proxy: clients are told to come to {@code advertisedPort}. */
    public static EmbeddedKafka start(Path dir, int port, int advertisedPort) {
        var ports = new KafkaSettings.ListenAt(port, advertisedPort, Ports.claim("kafka_controller", 0));
        var settings = KafkaSettings.of(dir, ports);
        settings.format();
        var server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
        Deadline.within(START, "start Kafka", server::startup);
        var kafka = new EmbeddedKafka(server, settings.bootstrapServers());
        try {
            KafkaTopics.create(kafka.bootstrapServers());
            return kafka;
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        Deadline.within(STOP, "stop Kafka", () -> {
            server.shutdown();
            server.awaitShutdown();
        });
    }
}
