package com.aigentsy.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Ids;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Route;
import com.aigentsy.events.Stage;
import com.aigentsy.events.Submission;
import com.aigentsy.events.Topic;
import com.aigentsy.execution.ScriptedModels.Answer;
import com.aigentsy.execution.pricing.Market;
import com.aigentsy.judgement.pricing.AskedPrice;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WritingIT.WithFacts.class)
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class WritingIT {

    private static final String LIE = "I have ten years of experience with tills.";
    private static final String OTHER =
            "I would look at the sum first and then write down with one sentence why it was off by one.";

    private final Desk desk = new Desk();

    @Inject
    Market market;

    /** A user of whom one thing is known. */
    public static final class WithFacts implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var file = Files.createTempFile("profile", ".yaml");
                Files.writeString(file, """
                        name: Ada Example
                        facts:
                          - says: Wrote the documentation of Quarkline, 120 pages
                            evidence: https://quarkline.example/docs
                        """);
                return Map.of("aigentsy.execution.profile", file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void startAnew() {
        World.MODELS.forget();
    }

    @Test
    void aProposalRestsOnFactsIsApprovedByteForByteAndLeftToThePersonToSend() {
        String id = "github_8801";
        World.MODELS.script(request -> request.text().contains("The attempt before this one failed")
                ? proposal("I would read the code of the till first and change as little as possible.")
                : proposal(LIE));
        desk.wire.send(Samples.scored(id, Till.title(id), Route.USER));

        JsonPath offer = desk.offer(id);
        assertThat(offer.getString("action")).isEqualTo("send_proposal");
        assertThat(offer.getString("solution.message.body"))
                .startsWith("I wrote the documentation of Quarkline, 120 pages. I would read the code")
                .endsWith("""


                        Price: 250 USD, as posted.

                        This message was prepared with the help of AI and approved by a person.""");
        assertThat(offer.getString("validation.gates[0].detail")).contains("(https://quarkline.example/docs)");
        assertThat(World.MODELS.requests()).hasSize(2);
        assertThat(World.MODELS.requests().getFirst().text())
                .contains("F1: Wrote the documentation of Quarkline")
                .contains("BEGIN UNTRUSTED issue");
        assertThat(World.MODELS.requests().getLast().text())
                .contains("has a number that neither its facts nor the job has: ten");

        desk.decide("approve", id, offer.getString("content_sha256")).statusCode(200);
        var priced = (OpportunityPriced) desk.single(Topic.PRICED, id).event();
        assertThat(priced.approval().effectKey()).isEqualTo(Ids.effect(id, "github", "send_proposal", 0));
        assertThat(priced.approval().expiresAt())
                .isEqualTo(priced.approval().approvedAt().plus(Duration.ofHours(24)));
        assertThat(priced.solution().message())
                .isNotNull()
                .satisfies(words -> assertThat(words.body()).isEqualTo(offer.getString("solution.message.body")));
    }

    @Test
    void whatWasSentForOneJobIsNotSentForAnotherAndTheWorkIsHandedOverWithoutWords() {
        World.MODELS.script(request -> proposal(OTHER));
        desk.wire.send(Samples.scored("github_8802", Till.title("github_8802"), Route.USER));
        desk.decide("approve", "github_8802", desk.offer("github_8802").getString("content_sha256"))
                .statusCode(200);
        World.MODELS.forget();
        desk.wire.send(Samples.scored("github_8803", Till.title("github_8803"), Route.USER));

        assertThat(desk.offer("github_8803").getString("kind")).isEqualTo("handed_over");
        assertThat(World.MODELS.requests()).hasSize(3);
        assertThat(World.MODELS.requests().getLast().text()).contains("was sent to somebody else before");
    }

    @Test
    void aPriceIsNegotiatedAndWhatBecameOfItIsKnownToTheNext() {
        String id = "upwork_8804";
        World.MODELS.script(
                request -> proposal("Every till deserves a test of its own before anybody touches its sum."));
        desk.wire.send(Samples.scored(Samples.job(id), Route.USER));

        JsonPath offer = desk.offer(id);
        assertThat(offer.getString("price.model")).isEqualTo("negotiable-v1");
        assertThat(offer.getString("solution.message.body")).contains("Price: 250 USD.\n");
        desk.decide("approve", id, offer.getString("content_sha256")).statusCode(200);
        var priced = desk.single(Topic.PRICED, id);
        desk.wire.send(won(priced.attributes(), (OpportunityPriced) priced.event()));

        await().atMost(Desk.SOON)
                .untilAsserted(() -> assertThat(
                                market.facts(Samples.job("upwork_8805")).asked())
                        .containsExactly(new AskedPrice(1.0, true)));
    }

    private static Envelope<OpportunityCompleted> won(EventAttributes cause, OpportunityPriced priced) {
        var sent = new Submission("8804", "http://127.0.0.1/jobs/8804", "sent", "", "", Samples.NOW);
        var taken = new Completion(Outcome.WON, "accepted", "", false, null, Samples.NOW, "operator");
        return new Envelope<>(
                new EventAttributes(
                        Ids.uuid5("completed " + cause.subject()),
                        Stage.SUBMIT.source(),
                        cause.subject(),
                        Samples.NOW,
                        cause.sequence() + 2,
                        "run-1",
                        cause.id(),
                        null),
                OpportunityCompleted.of(priced, sent, taken));
    }

    private static Answer proposal(String sentence) {
        return Answer.text("""
                {"subject": "The till", "paragraphs": [[
                  {"text": "I wrote the documentation of Quarkline, 120 pages.", "facts": ["F1"]},
                  {"text": "%s", "facts": []}]]}""".formatted(sentence));
    }
}
