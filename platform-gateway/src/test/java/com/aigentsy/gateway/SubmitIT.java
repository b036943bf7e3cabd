package com.aigentsy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityFeedback;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Topic;
import com.aigentsy.local.forge.rest.Faults;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class SubmitIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Wire wire = new Wire();
    private final ForgeClient forge = new ForgeClient();

    @Test
    void anApprovedOfferBecomesADraftPullRequestAndAMergeMakesItWon() {
        Work work = Work.on("github_1001", "acme/flow", 1, forge.head("acme/flow"));
        wire.send(work.priced());

        Envelope<?> completed = last(Topic.COMPLETED, work);
        var submitted = (OpportunitySubmitted) last(Topic.SUBMITTED, work).event();
        ForgeClient.Pull pull = forge.pulls("acme/flow").getFirst();
        assertThat(submitted.submission().id()).isEqualTo(String.valueOf(pull.number()));
        assertThat(submitted.submission().status()).isEqualTo("draft");
        assertThat(pull.head().ref()).isEqualTo("aigentsy/github_1001");
        assertThat(pull.body())
                .contains("Totals are rounded once")
                .contains("Fixes #1.")
                .contains("AI helped")
                .contains("<!-- aigentsy:effect=" + work.effectKey() + " -->");
        assertThat(forge.content("acme/flow", "Totals.java", "main")).isEqualTo("class Totals { /* exact */ }\n");
        assertThat(completed.event()).isInstanceOfSatisfying(OpportunityCompleted.class, won -> {
            assertThat(won.completion().outcome()).isEqualTo(Outcome.WON);
            assertThat(won.completion().merged()).isTrue();
            assertThat(won.completion().mergedAt()).isNotNull();
            assertThat(won.payment()).isEqualTo("pending");
        });
        assertThat(completed.attributes().sequence())
                .isEqualTo(work.priced().attributes().sequence() + 2);
    }

    @Test
    void theSameOfferReadTwiceIsOnePullRequestAndOneEvent() {
        Work work = Work.on("github_1002", "acme/twice", 1, forge.head("acme/twice"));
        var priced = work.priced();
        wire.send(priced);
        wire.send(priced);

        last(Topic.COMPLETED, work);
        wire.send(priced);
        Work next = Work.on("github_1003", "acme/twice", 2, forge.head("acme/twice"));
        wire.send(next.priced());
        last(Topic.COMPLETED, next);
        assertThat(forge.pulls("acme/twice")).hasSize(2);
        assertThat(wire.events(Topic.SUBMITTED, work.id())).hasSize(1);
    }

    @Test
    void aClosedPullRequestIsLost() {
        Work work = Work.on("github_1004", "acme/never", 1, forge.head("acme/never"));
        wire.send(work.priced());

        assertThat(last(Topic.COMPLETED, work).event()).isInstanceOfSatisfying(OpportunityCompleted.class, lost -> {
            assertThat(lost.completion().outcome()).isEqualTo(Outcome.LOST);
            assertThat(lost.completion().reason()).isEqualTo("no_feedback");
            assertThat(lost.completion().merged()).isFalse();
            assertThat(lost.payment()).isEqualTo("unknown");
        });
    }

    @Test
    void whereDraftsAreRefusedTheNextRevisionIsReady() {
        Work work = Work.on("github_1005", "acme/ready", 1, forge.head("acme/ready"));
        wire.send(work.priced());

        var feedback = (OpportunityFeedback) last(Topic.FEEDBACK, work).event();
        assertThat(feedback.feedback().kind()).isEqualTo("draft_refused");
        assertThat(forge.pulls("acme/ready")).isEmpty();

        wire.send(work.revised(2, false).priced());
        var won = (OpportunityCompleted) last(Topic.COMPLETED, work).event();
        assertThat(won.completion().outcome()).isEqualTo(Outcome.WON);
        assertThat(won.revision()).isEqualTo(2);
        assertThat(forge.pulls("acme/ready"))
                .singleElement()
                .satisfies(pull -> assertThat(pull.draft()).isFalse());
    }

    @Test
    void whatSomebodyElseTookIsSupersededAndWhatIsLockedIsWithdrawn() {
        String base = forge.head("acme/taken");
        Work assigned = Work.on("github_1021", "acme/taken", 8, base);
        Work locked = Work.on("github_1022", "acme/taken", 9, base);
        wire.send(assigned.priced());
        wire.send(locked.priced());

        var superseded = (OpportunityCompleted) last(Topic.COMPLETED, assigned).event();
        var withdrawn = (OpportunityCompleted) last(Topic.COMPLETED, locked).event();
        assertThat(superseded.completion().outcome()).isEqualTo(Outcome.SUPERSEDED);
        assertThat(superseded.completion().reason()).isEqualTo("issue_assigned");
        assertThat(withdrawn.completion().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(withdrawn.completion().reason()).isEqualTo("issue_locked");
        assertThat(forge.pulls("acme/taken")).isEmpty();
    }

    @Test
    void aSecondOneForTheSameRepositoryWaitsUntilTheFirstIsDecided() {
        Work first = Work.on("github_1031", "acme/busy", 1, forge.head("acme/busy"));
        Work second = Work.on("github_1032", "acme/busy", 2, forge.head("acme/busy"));
        wire.send(first.priced());
        last(Topic.SUBMITTED, first);
        wire.send(second.priced());

        var notice = (PipelineNotice) last(Topic.NOTICES, second).event();
        assertThat(notice.kind()).isEqualTo(PipelineNotice.WAITING);
        assertThat(notice.reason()).isEqualTo("repository_busy");
        assertThat(forge.pulls("acme/busy")).hasSize(1);

        forge.close("acme/busy", forge.pulls("acme/busy").getFirst().number(), "Duplicate of #77, sorry");
        var lost = (OpportunityCompleted) last(Topic.COMPLETED, first).event();
        assertThat(lost.completion().reason()).isEqualTo("duplicate");
        last(Topic.SUBMITTED, second);
        assertThat(forge.pulls("acme/busy")).hasSize(2);
    }

    @ParameterizedTest(name = "the answer to {0} is lost")
    @ValueSource(strings = {"/forks", "/git/blobs", "/git/trees", "/git/commits", "/git/refs", "/pulls"})
    void anAnswerThatIsLostAfterItWasCarriedOutLeavesOnePullRequest(String path) {
        int issue = 1
                + List.of("/forks", "/git/blobs", "/git/trees", "/git/commits", "/git/refs", "/pulls")
                        .indexOf(path);
        Work work = Work.on("github_104" + issue, "acme/lost", issue, forge.head("acme/lost"));
        ForgeResource.forge().faults().order(new Faults.Fault(Faults.Kind.LOST_ANSWER, "POST", path, 1, Duration.ZERO));
        wire.send(work.priced());

        var won = (OpportunityCompleted) last(Topic.COMPLETED, work).event();
        assertThat(won.completion().outcome()).isEqualTo(Outcome.WON);
        assertThat(forge.pulls("acme/lost"))
                .filteredOn(pull -> pull.head().ref().endsWith(work.id()))
                .hasSize(1);
    }

    @Test
    void aSecondaryLimitIsWaitedForAndThenItGoesOut() {
        Work work = Work.on("github_1051", "acme/limits", 1, forge.head("acme/limits"));
        ForgeResource.forge()
                .faults()
                .order(new Faults.Fault(Faults.Kind.SECONDARY_LIMIT, "POST", "/pulls", 1, Duration.ofSeconds(3)));
        wire.send(work.priced());

        var submitted = last(Topic.SUBMITTED, work);
        assertThat(submitted.attributes().time()).isAfter(work.at().plusSeconds(3));
        last(Topic.COMPLETED, work);
        assertThat(forge.pulls("acme/limits")).hasSize(1);
    }

    private Envelope<?> last(Topic topic, Work work) {
        List<Envelope<?>> events = await(topic + " of " + work.id())
                .atMost(SOON)
                .until(() -> wire.events(topic, work.id()), found -> !found.isEmpty());
        return events.getLast();
    }
}
