package com.aigentsy.runtime.testing;

import com.aigentsy.events.Topic;
import com.aigentsy.local.Ports;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;

/** The images that docker-compose.yml runs, started by a Docker engine, with the schemas made by the same script. */
final class ContainerServers implements TestServers {

    private static final String KAFKA = "apache/kafka:4.1.1";
    private static final String POSTGRES = "postgres:18";
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "for-tests-only";
    private static final List<String> ROLES = List.of("discovery", "scoring", "execution", "gateway", "outcome");
    private static final Duration START = Duration.ofMinutes(2);
    private static final Path SCHEMAS = Path.of("../k8s/components/single-node/schemas.sh");

    private final int kafkaPort = Ports.free();
    private final int postgresPort = Ports.free();
    private final PostgreSQLContainer postgres = postgres();
    private volatile KafkaContainer kafka = kafka();

    ContainerServers() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.stop();
            postgres.stop();
        }));
        postgres.start();
        startBroker();
    }

    private PostgreSQLContainer postgres() {
        var container = new PostgreSQLContainer(POSTGRES)
                .withDatabaseName("aigentsy")
                .withUsername(SUPERUSER)
                .withPassword(PASSWORD)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(SCHEMAS, 0755), "/docker-entrypoint-initdb.d/schemas.sh");
        ROLES.forEach(role -> container.withEnv("PASSWORD_" + role.toUpperCase(Locale.ROOT), PASSWORD));
        container.setPortBindings(List.of("127.0.0.1:" + postgresPort + ":5432"));
        return container;
    }

    private KafkaContainer kafka() {
        var container = new KafkaContainer(KAFKA)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .waitingFor(Wait.forListeningPorts(9092))
                .withStartupTimeout(START);
        container.setPortBindings(List.of("127.0.0.1:" + kafkaPort + ":9092"));
        return container;
    }

    private void startBroker() {
        kafka.start();
        List<NewTopic> topics = Topic.all().stream()
                .flatMap(topic -> Stream.of(
                        topic(topic.topicName(), topic.compacted() ? "compact" : "delete"),
                        topic(topic.deadLetters(), "delete")))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            admin.createTopics(topics).all().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewTopic topic(String name, String policy) {
        return new NewTopic(name, Topic.PARTITIONS, (short) 1).configs(Map.of("cleanup.policy", policy));
    }

    @Override
    public String brokers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    @Override
    public String reactiveUrl() {
        return "postgresql://" + postgres.getHost() + ":" + postgresPort + "/aigentsy";
    }

    @Override
    public String password(String role) {
        return PASSWORD;
    }

    @Override
    public void loseBroker() {
        kafka.stop();
        kafka = kafka();
        startBroker();
    }

    @Override
    public void killPostgres(Duration away) {
        String id = postgres.getContainerId();
        postgres.getDockerClient().killContainerCmd(id).exec();
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(away.toMillis(), TimeUnit.MILLISECONDS))
                .join();
        postgres.getDockerClient().startContainerCmd(id).exec();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::answers);
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(jdbcUrl(), SUPERUSER, PASSWORD)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
