package com.aigentsy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.local.EmbeddedKafka;
import com.aigentsy.local.launch.Home;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The command as its user meets it: words in, lines and an exit code out. */
class MainIT {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Shell shell;

    @BeforeEach
    void prepare() {
        StackLog.quiet();
        shell = shell(Map.of());
    }

    @Test
    void eventsShowsEveryRecordOfAStoppedStackAsOneJsonObject() throws Exception {
        var home = new Home(dir);
        try (var kafka = EmbeddedKafka.start(home.kafka(), 0)) {
            send(kafka.bootstrapServers(), "github_7", "{\"opportunity\": {\"id\": \"github_7\", \"value\": 250.50}}");
            send(kafka.bootstrapServers(), "github_8", "no json at all");
        }

        assertThat(run("events", "opportunities.completed", "--json")).isZero();

        var lines = text(out).lines().toList();
        assertThat(lines).hasSize(2);
        var first = json(lines.getFirst());
        assertThat(first.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("key", "headers", "value", "partition", "offset", "timestamp");
        assertThat(first.path("key").asText()).isEqualTo("github_7");
        assertThat(first.at("/headers/ce_id").asText()).isEqualTo("event-1");
        assertThat(first.at("/value/opportunity/value").decimalValue()).isEqualByComparingTo(new BigDecimal("250.5"));
        assertThat(lines.getFirst()).contains("250.50");
        assertThat(json(lines.getLast()).path("value").asText()).isEqualTo("no json at all");
    }

    @Test
    void mistakesGetAnAnswerThatSaysWhatToDo() {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(text(err)).contains("unknown command fly").contains("events TOPIC");
        assertThat(run("events", "opportunities.unheard")).isEqualTo(2);
        assertThat(text(err)).contains("no topic opportunities.unheard");
        assertThat(run("events", "opportunities.scored")).isEqualTo(1);
        assertThat(text(err)).contains("No stack has run on " + dir);
        assertThat(run("reject", "exec_1")).isEqualTo(2);
        assertThat(text(err)).contains("needs --reason");
        assertThat(run("approve", "exec_1")).isEqualTo(1);
        assertThat(text(err)).contains("./aigentsy up --detach");
    }

    @Test
    void aDemoRefusesToLeaveThisMachine() {
        shell = shell(Map.of("GITHUB_BASE_URL", "https://api.github.com"));

        assertThat(run("demo")).isEqualTo(1);
        assertThat(text(err)).contains("never leaves this machine").contains("https://api.github.com");
    }

    @Test
    void statusOfNothingIsAnAnswerToo() throws Exception {
        assertThat(run("status", "--json")).isEqualTo(1);
        assertThat(json(text(out)).properties().stream().map(Map.Entry::getKey))
                .contains("services", "kafka", "postgres", "forge", "model", "token_file");
    }

    @Test
    void resetWipesOnlyWhatAStackMade() throws Exception {
        Files.createDirectories(dir.resolve("kafka/opportunities.scored-0"));
        Files.writeString(dir.resolve("kafka/opportunities.scored-0/log"), "x");
        Files.writeString(dir.resolve("my-own-notes"), "x");

        assertThat(run("reset")).isZero();
        assertThat(dir).isDirectoryContaining(path -> path.endsWith("my-own-notes"));
        assertThat(dir.resolve("kafka")).doesNotExist();
    }

    private int run(String... line) {
        return Main.run(shell, Arrays.asList(line));
    }

    private Shell shell(Map<String, String> environment) {
        return new Shell(dir, new Home(dir), environment, print(out), print(err), false);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String line) throws Exception {
        return new ObjectMapper().readTree(line);
    }

    private static void send(String bootstrap, String key, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>("opportunities.completed", key, value);
            record.headers().add("ce_id", "event-1".getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        }
    }
}
