package com.aigentsy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Topic;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class WithdrawIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Bench bench;

    private final Wire wire = new Wire();
    private final ForgeClient forge = new ForgeClient();

    @Test
    void theApprovedWordsAreSaidOnceThePullRequestIsClosedAndThatIsNoLoss() {
        Work first = Work.on("github_7701", "acme/goodbye", 1, forge.head("acme/goodbye"));
        wire.send(first.priced());
        last(Topic.SUBMITTED, first, 1);
        Work second = first.revised(2, true).with(Work.words("We cannot make it work, so we close this."));
        wire.send(second.withdrawal());
        wire.send(second.withdrawal());

        var completed = (OpportunityCompleted) last(Topic.COMPLETED, first, 1).event();
        assertThat(completed.completion().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(completed.completion().reason()).isEqualTo("given_up");
        ForgeClient.Pull pull = forge.pulls("acme/goodbye").getFirst();
        assertThat(pull.state()).isEqualTo("closed");
        assertThat(forge.comments("acme/goodbye", pull.number()))
                .singleElement()
                .satisfies(comment -> assertThat(comment.body())
                        .isEqualTo("We cannot make it work, so we close this.\n\n<!-- aigentsy:effect="
                                + Action.WITHDRAW_PULL_REQUEST.key(first.id(), "github", 2) + " -->\n"));
    }

    @Test
    void whatItsMaintainerClosedFirstNeedsNoWordsAndIsLost() {
        Work first = Work.on("github_7702", "acme/goodbye2", 1, forge.head("acme/goodbye2"));
        wire.send(first.priced());
        last(Topic.SUBMITTED, first, 1);
        ForgeClient.Pull pull = forge.pulls("acme/goodbye2").getFirst();
        Work second = first.revised(2, true).with(Work.words("We give up."));
        var task = bench.plan(Action.WITHDRAW_PULL_REQUEST, second.withdrawal());
        forge.close("acme/goodbye2", pull.number(), "No, thank you");

        var lost = (OpportunityCompleted) last(Topic.COMPLETED, first, 1).event();
        assertThat(lost.completion().outcome()).isEqualTo(Outcome.LOST);
        bench.record(bench.worker(bench.platform()).handle(task));
        assertThat(bench.state(task)).isEqualTo(new EffectState.Rejected("pull_request_closed"));
        assertThat(forge.comments("acme/goodbye2", pull.number())).hasSize(1);
    }

    private Envelope<?> last(Topic topic, Work work, int count) {
        return await(topic + " of " + work.id())
                .atMost(SOON)
                .until(() -> wire.events(topic, work.id()), found -> found.size() == count)
                .getLast();
    }
}
