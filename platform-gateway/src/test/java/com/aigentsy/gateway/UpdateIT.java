package com.aigentsy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Topic;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskResult;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class UpdateIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Bench bench;

    private final Wire wire = new Wire();
    private final ForgeClient forge = new ForgeClient();

    @Test
    void theNextRevisionIsOneCommitMoreOfTheSamePullRequest() {
        Work first = Work.on("github_5001", "acme/update", 1, forge.head("acme/update"));
        wire.send(first.priced());
        last(Topic.SUBMITTED, first);
        ForgeClient.Pull before = forge.pulls("acme/update").getFirst();
        Work second = first.revised(2, true).with(Work.reply("Rounded half even.", "class Totals { /* better */ }\n"));
        wire.send(second.update());
        wire.send(second.update());

        List<Envelope<?>> submitted = await().atMost(SOON)
                .until(() -> wire.events(Topic.SUBMITTED, first.id()), events -> events.size() == 2);
        ForgeClient.Pull after = forge.pulls("acme/update").getFirst();
        assertThat(forge.pulls("acme/update")).hasSize(1);
        assertThat(forge.parents("acme/update", after.head().sha()))
                .containsExactly(before.head().sha());
        assertThat(forge.content("acme/update", "Totals.java", after.head().sha()))
                .isEqualTo("class Totals { /* better */ }\n");
        var again = (OpportunitySubmitted) submitted.getLast().event();
        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.submission().id()).isEqualTo(String.valueOf(before.number()));
        assertThat(forge.comments("acme/update", before.number()))
                .singleElement()
                .satisfies(comment -> assertThat(comment.body())
                        .isEqualTo("Rounded half even.\n\n<!-- aigentsy:effect="
                                + Action.UPDATE_PULL_REQUEST.key(first.id(), "github", 2) + " -->\n"));
        assertThat(ForgeResource.day().writes("update/git/refs")).hasSize(2);
        assertThat(ForgeResource.day().writes("acme/update/pulls")).hasSize(1);
    }

    @Test
    void aClosedPullRequestIsNeitherUpdatedNorOpenedAgainAndEndsOnce() throws Exception {
        Work first = Work.on("github_5002", "acme/gone", 1, forge.head("acme/gone"));
        wire.send(first.priced());
        last(Topic.SUBMITTED, first);
        ForgeClient.Pull before = forge.pulls("acme/gone").getFirst();
        forge.close("acme/gone", before.number(), "No, thank you");
        var lost = (OpportunityCompleted) last(Topic.COMPLETED, first).event();
        assertThat(lost.completion().outcome()).isEqualTo(Outcome.LOST);

        Task late =
                bench.plan(Action.UPDATE_PULL_REQUEST, first.revised(2, true).update());
        TaskResult result = bench.worker(bench.platform()).handle(late);
        bench.record(result);

        assertThat(bench.state(late)).isEqualTo(new EffectState.Rejected("pull_request_closed"));
        assertThat(((TaskResult.Done) result).recording().events()).isEmpty();
        assertThat(forge.pulls("acme/gone")).singleElement().satisfies(pull -> {
            assertThat(pull.state()).isEqualTo("closed");
            assertThat(pull.head().sha()).isEqualTo(before.head().sha());
        });
    }

    @Test
    void anUpdateOfNothingOpensNothing() {
        Work work = Work.on("github_5003", "acme/gone", 2, forge.head("acme/gone"));
        wire.send(work.update());

        var withdrawn = (OpportunityCompleted) last(Topic.COMPLETED, work).event();
        assertThat(withdrawn.completion().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(withdrawn.completion().reason()).isEqualTo("nothing_to_update");
        assertThat(forge.pulls("acme/gone")).noneMatch(pull -> pull.head().ref().endsWith(work.id()));
    }

    private Envelope<?> last(Topic topic, Work work) {
        return await(topic + " of " + work.id())
                .atMost(SOON)
                .until(() -> wire.events(topic, work.id()), found -> !found.isEmpty())
                .getLast();
    }
}
