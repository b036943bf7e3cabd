package com.aigentsy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever arrives is set aside or handled by rule, never in the way of the next record. */
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "scoring"))
class MalformedInputIT {

    private static final long SEED = 20261123;
    private static final Duration SOON = Duration.ofSeconds(120);

    private final Wire wire = new Wire();

    @Inject
    Database database;

    @BeforeEach
    void theBrokerTakesLargeRecords() throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", LocalServers.servers().brokers()))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.DISCOVERED.topicName());
            var large = new AlterConfigOp(new ConfigEntry("max.message.bytes", "8388608"), OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(large))).all().get();
        }
    }

    @Test
    void everyMalformedRecordIsHeldForItsReasonAndTheGoodOnesAfterwardsAreHandled() {
        List<Malformed.Case> corpus = Malformed.corpus(SEED);
        Map<String, String> expected =
                corpus.stream().collect(Collectors.toMap(one -> one.record().key(), Malformed.Case::expected));
        assertThat(expected).hasSizeGreaterThanOrEqualTo(500);

        wire.sendAll(corpus.stream().map(Malformed.Case::record).toList());
        List<String> after =
                IntStream.range(0, 12).mapToObj(n -> "github_900" + n).toList();
        after.forEach(id -> wire.send(Samples.discovered(id)));

        await().atMost(SOON).untilAsserted(() -> assertThat(handled()).containsAll(after));
        await().atMost(SOON).until(() -> fates(expected).size() == expected.size());
        assertThat(fates(expected)).isEqualTo(new TreeMap<>(expected));
    }

    @Test
    void everyScriptOfTheWorldPassesUnchanged() {
        Map<String, String> titles = new TreeMap<>();
        List<String> texts = texts();
        IntStream.range(0, texts.size()).forEach(n -> titles.put("unicode-" + n, texts.get(n)));
        assertThat(titles).hasSizeGreaterThanOrEqualTo(200);

        wire.sendAll(titles.entrySet().stream()
                .map(each -> Wire.record(Samples.titled(each.getKey(), each.getValue())))
                .toList());

        await().atMost(SOON).untilAsserted(() -> assertThat(handled()).containsAll(titles.keySet()));
        await().atMost(SOON).until(() -> scoredTitles().size() == titles.size());
        assertThat(scoredTitles()).isEqualTo(titles);
    }

    /** Fixed oddities, and seeded mixtures of blocks from all over the code space. */
    private static List<String> texts() {
        List<String> odd = List.of(
                "שלום",
                "\u202Eevil\u202C",
                "👩‍👩‍👧‍👦",
                "🇺🇳",
                "é",
                "e\u0301",
                "\uFEFFbom",
                "\uFFFF",
                "\uFFFE",
                "\u2028\u2029",
                "\u200B\u200D",
                "Z" + "\u0351".repeat(500),
                "\uD83D\uDE00",
                "ﷺ",
                "ß",
                "İı",
                "Ⅷ",
                "'; drop table",
                "\\u0000",
                "\u007F\u0085",
                "𝔘𝔫𝔦",
                "\uDBFF\uDFFD",
                "%n%s",
                "${jndi:x}",
                "<script>",
                "\t\r\n");
        Random random = new Random(SEED);
        List<String> mixtures = IntStream.range(0, 200)
                .mapToObj(n -> random.ints(1 + random.nextInt(60), 1, Character.MAX_CODE_POINT)
                        .filter(point -> !(point >= 0xD800 && point <= 0xDFFF))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
        return Stream.concat(odd.stream(), mixtures.stream()).toList();
    }

    private Map<String, String> scoredTitles() {
        return wire.records(Topic.SCORED, record -> record.key().startsWith("unicode-")).stream()
                .collect(Collectors.toMap(
                        record -> record.key(),
                        record -> EventJson.read(record.value(), OpportunityScored.class)
                                .opportunity()
                                .title(),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private Map<String, String> fates(Map<String, String> cases) {
        Map<String, String> fates = new TreeMap<>();
        database.query("select key, reason from quarantine where key is not null")
                .forEach(row -> fates.put(row.getString("key"), row.getString("reason")));
        handled().forEach(key -> fates.put(key, Malformed.HANDLED));
        fates.keySet().retainAll(cases.keySet());
        return fates;
    }

    private List<String> handled() {
        return database.query("select key from handled").stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
