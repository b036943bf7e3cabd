package com.aigentsy.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Digests;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.Feedback;
import com.aigentsy.events.Ids;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityFeedback;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Route;
import com.aigentsy.events.Stage;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class ExecutionIT {

    private final Desk desk = new Desk();

    @Inject
    Database database;

    @BeforeAll
    static void seed() {
        Till.seed();
    }

    @BeforeEach
    void startAnew() {
        World.MODELS.forget();
        World.MODELS.script(request -> Till.answer(request, Till.FIXED));
    }

    private JsonPath offered(String id) {
        desk.wire.send(Samples.scored(id, Till.title(id), Route.AIGENTSY));
        return desk.offer(id);
    }

    @Test
    void releasesWhatAPersonApprovedWithASignatureTheGatewayCanCheck() {
        String id = "github_1001";
        JsonPath offer = offered(id);
        assertThat(offer.getString("diff")).contains("-" + Till.BROKEN.strip()).contains("+" + Till.FIXED.strip());
        assertThat(offer.getInt("validation.tests_run")).isEqualTo(2);
        assertThat(offer.getString("target.base_branch")).isEqualTo("main");
        desk.decide("approve", id, offer.getString("content_sha256")).statusCode(200);

        Envelope<?> released = desk.single(Topic.PRICED, id);
        OpportunityPriced priced = (OpportunityPriced) released.event();
        assertThat(released.attributes().sequence()).isEqualTo(3);
        assertThat(priced.price().amount()).isEqualByComparingTo("250");
        assertThat(priced.approval().contentSha256()).isEqualTo(Digests.content(priced.solution(), priced.target()));
        assertThat(priced.approval().effectKey()).isEqualTo(Ids.effect(id, "github", "open_pull_request", 0));
        assertThat(World.signed(priced.approval())).isTrue();
        assertThat(priced.llmCalls())
                .extracting("task", "outcome")
                .containsExactly(tuple("plan", "answered"), tuple("code", "validated"));
        assertThat(Till.asked(id)).isEqualTo(2);
    }

    @Test
    void refusesADecisionAboutOtherContentAndASecondOne() {
        String id = "github_1002";
        String hash = offered(id).getString("content_sha256");
        desk.as().post("/execution/approve/" + Ids.execution(id)).then().statusCode(409);
        desk.decide("approve", id, "0000").statusCode(409);
        desk.decide("approve", id, hash).statusCode(200);
        desk.decide("approve", id, hash).statusCode(409);
        desk.decide("reject", id, hash).statusCode(409);
    }

    @Test
    void decidesOnceWhenEverybodyDecidesAtTheSameMoment() throws InterruptedException {
        String id = "github_1003";
        String hash = offered(id).getString("content_sha256");
        List<Callable<Integer>> race = List.of("approve", "reject", "approve", "reject", "approve", "reject").stream()
                .<Callable<Integer>>map(
                        how -> () -> desk.decide(how, id, hash).extract().statusCode())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers =
                    threads.invokeAll(race).stream().map(Future::resultNow).toList();
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
        await().atMost(Desk.SOON)
                .until(() -> desk.wire.events(Topic.PRICED, id).size()
                                + desk.wire.events(Topic.COMPLETED, id).size()
                        == 1);
    }

    @Test
    void endsARejectedOfferWithTheOperatorsReasonAndEverythingThatWasDone() {
        String id = "github_1004";
        desk.decide("reject", id, offered(id).getString("content_sha256")).statusCode(200);

        OpportunityCompleted completed = desk.completed(id);
        assertThat(completed.completion().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(completed.completion().detail()).isEqualTo("not this one");
        assertThat(completed.completion().decidedBy()).isEqualTo("operator");
        assertThat(completed.solution()).isNotNull();
        assertThat(completed.price()).isNotNull();
        assertThat(completed.llmCalls()).hasSize(2);
        assertThat(desk.wire.events(Topic.PRICED, id)).isEmpty();
    }

    @Test
    void buysNothingTwiceWhenEveryStepIsRepeatedAfterACrash() {
        String id = "github_1005";
        String hash = offered(id).getString("content_sha256");
        database.query("""
                update execution set state = 'planning', waiting = null, document = '{"price": {"amount": 250,
                    "currency": "USD", "factors": {}, "model": "m", "explanation": []}, "attempt": 1}'
                where opportunity_id = $1""", id);
        database.query("update task set not_before = now() where key = $1", Ids.execution(id));
        await().atMost(Desk.SOON).until(() -> desk.status(id).getString("state").equals("awaiting_approval"));
        assertThat(desk.offer(id).getString("content_sha256")).isEqualTo(hash);
        assertThat(Till.asked(id)).isEqualTo(2);
    }

    /** As a replica that was stopped past its lease: while it waits for the answer, another one takes the task. */
    @Test
    void refusesTheLateResultOfALostLeaseAndBuysItsAnswerOnce() {
        String id = "github_1009";
        World.MODELS.script(request -> {
            database.query(
                    "update task set fence = fence + 1, lease_until = now() + interval '1 day' where key = $1",
                    Ids.execution(id));
            return Till.answer(request, Till.FIXED);
        });
        desk.wire.send(Samples.scored(id, Till.title(id), Route.AIGENTSY));
        String bought = "select 1 from llm_call where execution_id = $1 and bought";
        await().atMost(Desk.SOON)
                .until(() -> database.query(bought, Ids.execution(id)).size() == 1);
        World.MODELS.script(request -> Till.answer(request, Till.FIXED));
        desk.wire.send(Samples.scored("github_1010", "a later one", Route.USER));
        desk.offer("github_1010");
        assertThat(desk.status(id).getString("state")).isEqualTo("planning");

        database.query("update task set lease_until = null, not_before = now() where key = $1", Ids.execution(id));
        desk.offer(id);
        assertThat(Till.asked(id)).isEqualTo(2);
    }

    @Test
    void offersARefusedDraftAgainAndWantsANewApproval() {
        String id = "github_1006";
        String first = offered(id).getString("content_sha256");
        desk.decide("approve", id, first).statusCode(200);
        Envelope<?> priced = desk.single(Topic.PRICED, id);
        var refused = new Feedback(Feedback.DRAFT_REFUSED, 1, "github", "no drafts here", Samples.NOW);
        desk.wire.send(priced.next(
                Stage.SUBMIT,
                0,
                OpportunityFeedback.of((OpportunityPriced) priced.event(), null, refused),
                Samples.NOW));

        JsonPath second = desk.offer(id);
        assertThat(second.getInt("revision")).isEqualTo(1);
        assertThat(second.getBoolean("target.draft")).isFalse();
        desk.decide("approve", id, first).statusCode(409);
        desk.decide("approve", id, second.getString("content_sha256")).statusCode(200);
        await().atMost(Desk.SOON).until(() -> desk.wire.events(Topic.PRICED, id).size() == 2);
        Envelope<?> again = desk.wire.events(Topic.PRICED, id).getLast();
        assertThat(again.attributes().sequence()).isEqualTo(5);
        assertThat(((OpportunityPriced) again.event()).approval().effectKey())
                .isEqualTo(Ids.effect(id, "github", "open_pull_request", 1));
    }

    @Test
    void expiresAnOfferNobodyDecidedAbout() {
        String id = "github_1007";
        offered(id);
        new Offers(database).expire(id);
        database.query("update task set not_before = now() where key = $1", Ids.execution(id));
        assertThat(desk.completed(id).completion().outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(desk.completed(id).completion().reason()).isEqualTo("approval_expired");
    }

    @Test
    void handsOverWhatTheUserShouldDo() {
        String id = "github_1008";
        desk.wire.send(Samples.scored(id, Till.title(id), Route.USER));
        JsonPath offer = desk.offer(id);
        assertThat(offer.getString("kind")).isEqualTo("handed_over");
        assertThat(offer.getFloat("price.amount")).isEqualTo(250);
        desk.decide("approve", id, offer.getString("content_sha256")).statusCode(409);
        desk.decide("reject", id, offer.getString("content_sha256")).statusCode(200);
        assertThat(desk.completed(id).completion().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(Till.asked(id)).isZero();
    }
}
