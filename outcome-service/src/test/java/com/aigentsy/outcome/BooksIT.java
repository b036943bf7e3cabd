package com.aigentsy.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineEvent;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Topic;
import com.aigentsy.outcome.Samples.Life;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "outcome"))
class BooksIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Wire wire = new Wire();

    @Inject
    Database database;

    @BeforeEach
    void emptyBooks() {
        Servers.emptyBooks(database);
    }

    @Test
    void tellsTheWholeStoryOfAnOpportunityInOrder() {
        Life life = Samples.life();
        Envelope<?> ended = life.ended(Outcome.WON, "merged");
        send(life.discovered(), life.scored(), life.priced(), life.submitted(), ended);

        JsonPath story = story(life, 5);
        assertThat(story.getList("timeline.type"))
                .containsExactly("discovered", "scored", "priced", "submitted", "completed");
        assertThat(story.getList("timeline.sequence")).containsExactly(1, 2, 3, 4, 5);
        assertThat(story.getString("timeline[4].causation"))
                .isEqualTo(life.submitted().attributes().id().toString());
        assertThat(story.getString("timeline[2].source")).isEqualTo("/aigentsy/execution-service/execute");
        assertThat(story.getString("timeline[4].summary")).startsWith("won by github: merged");
        assertThat(story.getString("state")).isEqualTo("completed");
        assertThat(story.getString("outcome")).isEqualTo("won");
        assertThat(story.getString("title")).isEqualTo("Fix bug in authentication [bounty $500]");
    }

    @Test
    void keepsTheSameBooksWhateverOrderTheTopicsAreReadInAndHoweverOften() {
        Life life = Samples.life();
        Envelope<?> ended = life.ended(Outcome.LOST, "ci");
        send(ended);
        await().atMost(SOON).until(() -> problems(life).equals(List.of("undiscovered", "sequence_gap")));
        send(ended, life.submitted(), life.priced(), life.submitted(), life.scored(), life.discovered(), ended);

        JsonPath story = story(life, 5);
        assertThat(story.getList("timeline.sequence")).containsExactly(1, 2, 3, 4, 5);
        assertThat(story.getString("state")).isEqualTo("completed");
        JsonPath balance = balance();
        assertThat(balance.getBoolean("balanced")).isTrue();
        assertThat(balance.getMap("completed")).isEqualTo(Map.of("lost", 1));
    }

    @Test
    void givesEveryDiscoveredOpportunityExactlyOnePlace() {
        Life won = Samples.life();
        Life waiting = Samples.life();
        Life unknown = Samples.life();
        Life quarantined = Samples.life();
        Life flying = Samples.life();
        send(won.discovered(), won.scored(), won.priced(), won.submitted(), won.ended(Outcome.WON, "merged"));
        send(waiting.discovered(), unknown.discovered(), quarantined.discovered(), flying.discovered());
        send(waiting.notice("waiting", "execution-service", Samples.FOUND.plusSeconds(5)));
        send(unknown.notice("waiting", "execution-service", Samples.FOUND.plusSeconds(5)));
        send(unknown.notice("unknown", "platform-gateway", Samples.FOUND.plusSeconds(5)));
        send(quarantined.notice("quarantined", "scoring-service", Samples.FOUND.plusSeconds(5)));

        await().atMost(SOON).untilAsserted(() -> {
            JsonPath balance = balance();
            assertThat(balance.getInt("discovered")).isEqualTo(5);
            assertThat(balance.getMap("completed")).isEqualTo(Map.of("won", 1));
            assertThat(balance.getInt("in_flight")).isEqualTo(1);
            assertThat(balance.getInt("waiting")).isEqualTo(1);
            assertThat(balance.getInt("quarantined")).isEqualTo(1);
            assertThat(balance.getInt("unknown")).isEqualTo(1);
            assertThat(balance.getBoolean("balanced")).isTrue();
            assertThat(balance.getList("problems")).isEmpty();
        });
        assertThat(story(waiting, 2).getString("attention[0].on")).isEqualTo("operator");
    }

    @Test
    void stopsWaitingWhenTheNoticeIsResolvedOrTheServiceMovesOn() {
        Life resolved = Samples.life();
        Life movedOn = Samples.life();
        send(resolved.discovered(), movedOn.discovered());
        send(resolved.notice(PipelineNotice.RESOLVED, "execution-service", Samples.FOUND.plusSeconds(9)));
        send(resolved.notice(PipelineNotice.WAITING, "execution-service", Samples.FOUND.plusSeconds(5)));
        send(movedOn.scored(), movedOn.priced());
        send(movedOn.notice(PipelineNotice.WAITING, "execution-service", Samples.FOUND.plusSeconds(5)));

        assertThat(story(resolved, 3).getString("standing")).isEqualTo("in_flight");
        assertThat(story(movedOn, 4).getString("standing")).isEqualTo("in_flight");
    }

    @Test
    void doesNotBalanceOnASecondCompletionOrAForkedSequence() {
        Life life = Samples.life();
        Envelope<?> ended = life.ended(Outcome.WON, "merged");
        send(life.discovered(), life.scored(), life.priced(), life.submitted(), ended, renamed(ended));

        await().atMost(SOON).until(() -> problems(life).contains("completed_twice"));
        assertThat(problems(life)).contains("sequence_fork");
        assertThat(balance().getBoolean("balanced")).isFalse();
        assertThat(balance().getMap("completed")).isEqualTo(Map.of("won", 1));
    }

    @Test
    void listsOpportunitiesPageByPage() {
        List<Life> lives = List.of(Samples.life(), Samples.life(), Samples.life());
        lives.forEach(life -> send(life.discovered()));
        await().atMost(SOON).until(() -> balance().getInt("discovered") == 3);

        JsonPath first = Servers.get("/opportunities?state=discovered&limit=2");
        JsonPath second = Servers.get("/opportunities?state=in_flight&limit=2&cursor=" + first.getString("next"));
        assertThat(first.getList("items.id")).hasSize(2);
        assertThat(second.getList("items.id")).hasSize(1);
        assertThat(second.getString("next")).isNull();
        assertThat(first.<String>getList("items.id")).doesNotContain(second.getString("items[0].id"));
        assertThat(Servers.get("/opportunities?state=priced").getList("items")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Topic.class, mode = EnumSource.Mode.EXCLUDE, names = "MODELS")
    void setsPoisonOfEveryTopicAsideAndHandlesTheNextGoodRecord(Topic topic) {
        Life life = Samples.life();
        wire.sendRaw(topic, life.id(), "{not json".getBytes(StandardCharsets.UTF_8));
        send(life.discovered());

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(story(life).getList("timeline.type")).contains("discovered", "quarantined"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(database.query("select stage from quarantine where key = $1", life.id()))
                                .hasSize(topic == Topic.COMPLETED ? 2 : 1));
        assertThat(Servers.get("/pipeline/notices").getList("items.opportunity_id"))
                .contains(life.id());
    }

    @Test
    void showsATitleThatHoldsWhatPostgresCannotStore() {
        Life life = Samples.life();
        String odd = "x\\u0000y \\ud83d\\ude00 \\u202e";
        String json = new String(
                        com.aigentsy.runtime.EventJson.bytes(life.discovered().event()), StandardCharsets.UTF_8)
                .replace("Fix bug in authentication", odd);
        send(new Envelope<>(
                life.discovered().attributes(),
                com.aigentsy.runtime.EventJson.read(json, com.aigentsy.events.OpportunityDiscovered.class)));

        assertThat(story(life, 1).getString("title")).startsWith("x\uFFFDy \uD83D\uDE00");
    }

    private void send(Envelope<?>... events) {
        for (Envelope<?> event : events) {
            wire.send(event);
        }
    }

    /** The same event under another id: somebody ended the opportunity a second time. */
    private static <E extends PipelineEvent> Envelope<E> renamed(Envelope<E> event) {
        EventAttributes a = event.attributes();
        return new Envelope<>(
                new EventAttributes(
                        UUID.randomUUID(),
                        a.source(),
                        a.subject(),
                        a.time(),
                        a.sequence(),
                        a.correlationId(),
                        a.causationId(),
                        null),
                event.event());
    }

    private static JsonPath story(Life life) {
        return Servers.operator().get("/opportunities/" + life.id()).jsonPath();
    }

    private static JsonPath story(Life life, int entries) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(story(life).<Object>getList("timeline")).hasSize(entries));
        return story(life);
    }

    private static JsonPath balance() {
        return Servers.get("/pipeline/balance");
    }

    private static List<String> problems(Life life) {
        return balance().getList("problems.findAll { it.opportunity_id == '" + life.id() + "' }.kind");
    }
}
