package com.aigentsy.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.Shell;
import com.aigentsy.local.launch.Home;
import com.aigentsy.local.launch.HomeLock;
import com.aigentsy.local.launch.StackState;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    private static final String OPPORTUNITY =
            "\"opportunity\": {\"title\": \"Totals are off\", \"value\": 250, \"currency\": \"USD\"}";

    @Test
    void rejectsTheSecondOfferOrTheOneThatIsNamed() {
        var second = new RejectionChoice("");
        assertThat(second.rejects("a", 0)).isFalse();
        assertThat(second.rejects("b", 1)).isTrue();
        assertThat(second.rejects("c", 2)).isFalse();

        var named = new RejectionChoice("Credit note");
        assertThat(named.rejects("[$90] Credit note loses its sign", 0)).isTrue();
        assertThat(named.rejects("b", 1)).isFalse();
    }

    @Test
    void aJourneyStandsWhereItsLatestEventLeftIt() {
        var journeys = new Journeys();
        take(journeys, "opportunities.completed", "e2", """
                {%s, "execution_id": "exec_1", "llm_calls": [{"cost_usd": 0.25}, {"cost_usd": 0.05}],
                 "completion": {"outcome": "won", "reason": "merged"}}""".formatted(OPPORTUNITY));
        take(journeys, "opportunities.discovered", "e1", "{%s}".formatted(OPPORTUNITY));

        var journey = journeys.one("github_1").orElseThrow();
        assertThat(journey.outcome()).isEqualTo("won");
        assertThat(journey.workedOn()).isTrue();
        assertThat(journey.modelCostUsd()).isEqualByComparingTo(new BigDecimal("0.30"));
        assertThat(journeys.allEnded()).isTrue();
    }

    @Test
    void anEventDeliveredTwiceIsToldOnce() {
        var journeys = new Journeys();
        var submitted = "{%s, \"submission\": {\"url\": \"http://x/1\"}}".formatted(OPPORTUNITY);

        assertThat(take(journeys, "opportunities.submitted", "e1", submitted)).isPresent();
        assertThat(take(journeys, "opportunities.submitted", "e1", submitted)).isEmpty();
        assertThat(journeys.handIns()).isEqualTo(1);
    }

    @Test
    void theBooksAreSettledOnlyWhenEverythingPublishedHasArrivedAndNothingIsOpen() {
        var books = books(4, "{\"won\": 3, \"lost\": 1}", 0);
        assertThat(books.settled(4)).isTrue();
        assertThat(books.settled(5)).isFalse();
        assertThat(books.everythingEnded()).isTrue();
        assertThat(books.line()).contains("3 won + 1 lost").endsWith("the books balance");

        var quarantined = books(4, "{\"won\": 3}", 1);
        assertThat(quarantined.settled(4)).isTrue();
        assertThat(quarantined.everythingEnded()).isFalse();
    }

    @Test
    void currenciesAreNeverAddedToEachOther() {
        var usd = new Money(new BigDecimal("250"), "USD");
        var eur = new Money(new BigDecimal("99.50"), "EUR");

        assertThat(Money.sum(List.of(usd, eur, usd))).isEqualTo("99.5 EUR and 500 USD");
    }

    @Test
    void anOfferNamesItsFilesAndItsTests() {
        var approval = json("""
                {"content_sha256": "abc", "price": {"amount": 250, "currency": "USD"},
                 "diff": "--- a/A.java\\n+++ b/A.java\\n@@ -1 +1 @@\\n--- /dev/null\\n+++ b/dir/B.java\\n",
                 "validation": {"evidence": {"before": {"run": 4, "passed": 3}, "after": {"run": 5, "passed": 5}}}}""");

        assertThat(new OfferSheet(approval, Optional.empty()).lines())
                .contains(
                        "tests    before 3 of 4 passed, after 5 of 5 passed",
                        "files    A.java, dir/B.java",
                        "content  sha256 abc");
    }

    @Test
    void refusesAStackThatWorksForTheRealWorld(@TempDir Path dir) {
        var home = new Home(dir);
        var shell = new Shell(dir, home, Map.of(), System.out, System.err, false);
        var real = new StackState(
                1,
                true,
                "real",
                Map.of(),
                "kafka:9092",
                "postgres:5432",
                null,
                null,
                dir.resolve("token").toString());
        try (var _ = HomeLock.take(home)) {
            real.write(home);

            assertThatThrownBy(() -> new Demo().run(shell, Arguments.parse(List.of(), new Demo().usage())))
                    .isInstanceOf(CommandException.class)
                    .hasMessageContaining("real world");
        }
    }

    private static Optional<Journeys.Move> take(Journeys journeys, String topic, String id, String value) {
        var utf8 = StandardCharsets.UTF_8;
        var record = new ConsumerRecord<>(topic, 0, 0, "github_1".getBytes(utf8), value.getBytes(utf8));
        record.headers().add("ce_id", id.getBytes(utf8));
        return journeys.take(record);
    }

    private static Books books(long discovered, String completed, long quarantined) {
        return new Books(json("""
                {"discovered": %d, "completed": %s, "in_flight": 0, "waiting": 0, "quarantined": %d, "unknown": 0,
                 "balanced": true}""".formatted(discovered, completed, quarantined)));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
