package com.aigentsy.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.Route;
import com.aigentsy.events.Topic;
import com.aigentsy.execution.Rush.Answer;
import com.aigentsy.runtime.CloudEvents;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * People who decide at the same moment: {@code -Daigentsy.races=10000} for the full number. What was published is
 * compared with the answers that were given: one decision each, and never other content than the one approved.
 */
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class ApprovalRacesIT {

    private static final int RACES = Integer.getInteger("aigentsy.races", 200);
    private static final String FIRST = "github_40";

    private final Desk desk = new Desk();

    @Inject
    Database database;

    @Test
    void decideOnceAndReleaseOnlyWhatWasApproved() {
        Till.seed();
        World.MODELS.script(request -> Till.answer(request, Till.FIXED));
        desk.wire.send(Samples.scored(FIRST, Till.title(FIRST), Route.AIGENTSY));
        String hash = desk.offer(FIRST).getString("content_sha256");
        var rush = new Rush();
        Map<String, List<Answer>> answers = new HashMap<>();
        Offers offers = new Offers(database);
        for (String id : offers.copiesOf(FIRST, RACES)) {
            answers.put(id, race(rush, offers, id, hash));
        }
        Map<String, Set<Answer>> decided = decided(answers);
        Map<String, OpportunityPriced> released = released(approved(decided).size());

        assertThat(decided.values()).allSatisfy(once -> assertThat(once).hasSizeLessThanOrEqualTo(1));
        assertThat(answers.values().stream().flatMap(List::stream).map(Answer::status))
                .containsOnly(200, 409);
        assertThat(released.keySet()).isEqualTo(approved(decided).keySet());
        released.forEach((id, priced) -> {
            assertThat(priced.approval().contentSha256())
                    .isEqualTo(approved(decided).get(id));
            assertThat(World.signed(priced.approval())).isTrue();
        });
        assertThat(released).hasSizeGreaterThan(RACES / 6);
    }

    private static List<Answer> race(Rush rush, Offers offers, String id, String hash) {
        return switch (Integer.parseInt(id.substring(FIRST.length())) % 6) {
            case 0 -> rush.atOnce(id, List.of("approve", "approve", "approve"), hash);
            case 1 -> rush.atOnce(id, List.of("approve", "reject", "approve", "reject"), hash);
            case 2 -> rush.atOnce(id, List.of("approve", "edit", "approve"), hash);
            case 3 -> rush.atOnce(id, List.of("approve", "reject"), "0".repeat(64));
            case 4 -> {
                offers.expire(id);
                yield rush.atOnce(id, List.of("approve", "edit", "approve"), hash);
            }
            default -> rush.editedThenReplayed(id, hash);
        };
    }

    /** The decisions that were answered with yes; an edit is none. */
    private static Map<String, Set<Answer>> decided(Map<String, List<Answer>> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        race -> race.getValue().stream()
                                .filter(answer ->
                                        answer.status() == 200 && !answer.how().equals("edit"))
                                .collect(Collectors.toSet())));
    }

    /** By opportunity, the hash that was approved. */
    private static Map<String, String> approved(Map<String, Set<Answer>> decided) {
        return decided.entrySet().stream()
                .flatMap(race -> race.getValue().stream()
                        .filter(answer -> answer.how().equals("approve"))
                        .map(answer -> Map.entry(race.getKey(), answer.hash())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everything published for these races; a second release of one would be a second record. */
    private Map<String, OpportunityPriced> released(int expected) {
        await().atMost(Desk.SOON).until(() -> records().size() >= expected);
        return records().stream()
                .collect(Collectors.toMap(priced -> priced.opportunity().id(), priced -> priced));
    }

    private List<OpportunityPriced> records() {
        return desk.wire.records(Topic.PRICED, record -> record.key().matches(FIRST + "\\d+")).stream()
                .map(record -> (OpportunityPriced)
                        CloudEvents.decode(record.headers(), record.value()).event())
                .toList();
    }
}
