package com.aigentsy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.events.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class LocalServersIT {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path dir;

    @Test
    void kafkaHasEveryDeclaredTopicAndKeepsItsRecordsOverARestart() throws Exception {
        try (var kafka = EmbeddedKafka.start(dir, 0)) {
            topicsAreAsDeclared(kafka.bootstrapServers());
            send(kafka.bootstrapServers(), "github_1", "{}");
        }
        try (var kafka = EmbeddedKafka.start(dir, 0)) {
            assertThat(keys(kafka.bootstrapServers())).containsExactly("github_1");
        }
    }

    @Test
    void postgresKeepsEachServicesRowsOverARestartAndApartFromEachOther() throws Exception {
        try (var postgres = LocalPostgres.start(dir, 0)) {
            try (var execution = connect(postgres, "execution")) {
                update(execution, "create table kept (id int)");
                update(execution, "insert into kept values (7)");
            }
            try (var gateway = connect(postgres, "gateway")) {
                assertThatThrownBy(() -> update(gateway, "select * from execution.kept"))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "execution", "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
        try (var postgres = LocalPostgres.start(dir, 0);
                var execution = connect(postgres, "execution");
                var rows = execution.createStatement().executeQuery("select id from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
        assertThat(Files.getPosixFilePermissions(dir.resolve("passwords.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aTakenPortIsAnErrorThatSaysWhatToDo() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(dir, taken.getLocalPort()))
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for kafka is taken")
                    .hasMessageContaining("AIGENTSY_KAFKA_PORT");
        }
    }

    private static void topicsAreAsDeclared(String bootstrap) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            for (var topic : Topic.all()) {
                for (var name : List.of(topic.topicName(), topic.deadLetters())) {
                    var described = admin.describeTopics(List.of(name))
                            .allTopicNames()
                            .get()
                            .get(name);
                    assertThat(described.partitions()).as(name).hasSize(6);
                }
            }
            assertThat(setting(admin, "opportunities.priced", "retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, "learning.models", "cleanup.policy")).isEqualTo("compact");
        }
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }

    private static void send(String bootstrap, String key, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            var utf8 = StandardCharsets.UTF_8;
            producer.send(new ProducerRecord<>("opportunities.discovered", 0, key.getBytes(utf8), value.getBytes(utf8)))
                    .get();
        }
    }

    private static List<String> keys(String bootstrap) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition("opportunities.discovered", 0)));
            var keys = new ArrayList<String>();
            consumer.poll(Duration.ofSeconds(10))
                    .forEach(record -> keys.add(new String(record.key(), StandardCharsets.UTF_8)));
            return keys;
        }
    }

    private static Connection connect(LocalPostgres postgres, String role) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), role, postgres.password(role));
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
