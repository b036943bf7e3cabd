package com.aigentsy.pipeline.nemesis;

import com.aigentsy.cli.events.TopicReader;
import com.aigentsy.events.Approval;
import com.aigentsy.events.Digests;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Target;
import com.aigentsy.events.Topic;
import com.aigentsy.local.launch.Home;
import com.aigentsy.local.launch.StackSecrets;
import com.aigentsy.pipeline.simulator.Fault;
import com.aigentsy.pipeline.simulator.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The same offer comes twice, the second time in other words and with an approval of its own, as after a model that was
 * asked again. It is one act all the same, so there may be one pull request.
 */
final class SecondWording {

    private static final Duration LIMIT = Duration.ofSeconds(100);
    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    private final Scene scene;
    private final String broker;

    SecondWording(Scene scene) {
        this.scene = scene;
        this.broker = scene.world().broker().bootstrapServers();
    }

    List<String> violations() {
        KillSwitch.ofGateway(scene).close();
        scene.world().work().plant(1);
        scene.world().desk().discover();
        Pace.until("the offer is approved", LIMIT, () -> {
            scene.world().desk().approveAll();
            return !scene.world().journal().events(Topic.PRICED).isEmpty();
        });
        publish(first());
        Pace.until("both were read", LIMIT, () -> new Backlog(scene.world().broker()).read());
        scene.platform().faults().share(new Fault.Slow(Duration.ofSeconds(2)), 1, Kind.PULL_REQUEST);
        KillSwitch.ofGateway(scene).open();
        Pace.until("every effect has ended", LIMIT, () -> open() == 0);
        var pulls = scene.platform().record().writes(Kind.PULL_REQUEST);
        return pulls.size() == 1 ? List.of() : List.of("one act, and " + pulls.size() + " pull requests: " + pulls);
    }

    private int open() {
        var sql = "select count(*) from gateway.effect where state not in ('CONFIRMED', 'REJECTED')";
        try (var connection = scene.world().database().connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private ConsumerRecord<byte[], byte[]> first() {
        try (var reader = new TopicReader(broker, List.of(Topic.PRICED.topicName()))) {
            return reader.untilNow().getFirst();
        }
    }

    private void publish(ConsumerRecord<byte[], byte[]> first) {
        var second = new ProducerRecord<>(first.topic(), first.key(), reworded(first.value()));
        first.headers().forEach(header -> second.headers().add(header));
        second.headers()
                .remove("ce_id")
                .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(second);
        }
    }

    private byte[] reworded(byte[] priced) {
        try {
            var offer = (ObjectNode) JSON.readTree(priced);
            ((ObjectNode) offer.at("/solution/code_fix")).put("commit_message", "Say the right number");
            var solution = JSON.treeToValue(offer.path("solution"), Solution.class);
            var target = JSON.treeToValue(offer.path("target"), Target.class);
            approve((ObjectNode) offer.path("approval"), Digests.content(solution, target));
            return JSON.writeValueAsBytes(offer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void approve(ObjectNode approval, String content) {
        approval.put("content_sha256", content).put("id", UUID.randomUUID().toString());
        approval.put("signature", signed(approval));
    }

    private String signed(JsonNode approval) {
        var input = new Approval(
                UUID.fromString(approval.path("id").asText()),
                UUID.fromString(approval.path("effect_key").asText()),
                approval.path("content_sha256").asText(),
                approval.path("target").asText(),
                approval.path("amount").decimalValue(),
                approval.path("currency").asText(),
                approval.path("approved_by").asText(),
                Instant.parse(approval.path("approved_at").asText()),
                Instant.parse(approval.path("expires_at").asText()),
                "");
        try {
            var key = Base64.getDecoder()
                    .decode(StackSecrets.in(new Home(scene.folder())).get("approval.signing"));
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key)));
            signature.update(input.signingInput());
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
