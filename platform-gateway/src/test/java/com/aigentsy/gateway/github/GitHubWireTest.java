package com.aigentsy.gateway.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.gateway.Work;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.Platform.Freshness;
import com.aigentsy.gateway.monitoring.PullState;
import com.aigentsy.gateway.monitoring.PullState.Remark;
import com.aigentsy.gateway.monitoring.Watch.Look;
import com.aigentsy.runtime.testing.contract.Contract;
import com.aigentsy.runtime.testing.contract.Counterpart;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Every request of the gateway to a GitHub by a third party, which computes real object ids and refuses what is no
 * fast-forward. Where it is not GitHub: it says of every repository that the caller may push to it, its forks have a
 * history of their own and name no parent, a pull request keeps the head it was opened with, and any token will do.
 */
class GitHubWireTest {

    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
    private static final String REPOSITORY = "harbourlight/totals";
    private static final String REPOS = "/repos/" + REPOSITORY;
    private static final String BETTER = "class Totals { /* exact, and faster */ }\n";

    @Test
    void opensAPullRequestOnceThenUpdatesWatchesAndWithdrawsIt() throws Exception {
        Contract.with(Counterpart.EMULATE, "pull-request", server -> {
            var gitHub = new GitHubClient(server.url());
            server.meanwhile("PUT", REPOS + "/collaborators/octo-helper", "{\"permission\": \"push\"}");
            Work first = work(gitHub.head(REPOSITORY));
            Effect opening = effect(Action.OPEN_PULL_REQUEST, first.priced());

            var opened = gitHub.carryOut(opening);
            assertThat(opened.status()).isEqualTo("draft");
            assertThat(opened.headSha()).isEqualTo(gitHub.head(REPOSITORY, opening.branch()));
            assertThat(gitHub.carryOut(opening)).as("found again").isEqualTo(opened);

            Work better = first.revised(2, true).with(Work.fix("Totals.java", BETTER));
            var updated = gitHub.carryOut(effect(Action.UPDATE_PULL_REQUEST, better.update()));
            assertThat(updated.id()).isEqualTo(opened.id());
            assertThat(gitHub.head(REPOSITORY, opening.branch())).isNotEqualTo(opened.headSha());

            assertThat(remarks(server, gitHub, opened.id()))
                    .extracting(Remark::author, Remark::maintainer, Remark::asksForChanges, Remark::body)
                    .containsExactly(
                            tuple("harbourlight", true, false, "Thank you"),
                            tuple("harbourlight", true, true, "Please add a test"));

            Work goodbye = first.revised(3, true).with(Work.words("Somebody was faster."));
            Effect withdrawing = effect(Action.WITHDRAW_PULL_REQUEST, goodbye.withdrawal());
            assertThat(gitHub.platform().fresh(withdrawing)).isEqualTo(new Freshness.Wanted());
            assertThat(gitHub.carryOut(withdrawing).status()).isEqualTo("closed");
            assertThat(gitHub.platform().fresh(withdrawing)).isInstanceOf(Freshness.Taken.class);
        });
    }

    private static Iterable<Remark> remarks(Contract server, GitHubClient gitHub, String number) {
        server.meanwhile("POST", REPOS + "/issues/" + number + "/comments", "{\"body\": \"Thank you\"}");
        server.meanwhile(
                "POST",
                REPOS + "/pulls/" + number + "/reviews",
                "{\"event\": \"REQUEST_CHANGES\", \"body\": \"Please add a test\"}");
        PullState state = ((Look.Seen) gitHub.watch().look(REPOSITORY, number, null)).state();
        assertThat(state.open()).isTrue();
        return state.remarks();
    }

    @Test
    void offersTheWorkFromAForkOfOurs() throws Exception {
        Contract.with(Counterpart.EMULATE, "fork", server -> {
            var gitHub = new GitHubClient(server.url());
            Effect planned = effect(
                    Action.OPEN_PULL_REQUEST, work(gitHub.head(REPOSITORY)).priced());
            String fork = gitHub.fork(planned);
            assertThat(fork).isEqualTo("octo-helper/totals");

            Effect opening =
                    effect(Action.OPEN_PULL_REQUEST, work(gitHub.head(fork)).priced());
            var opened = gitHub.carryOut(opening, fork);
            assertThat(opened.headSha()).isEqualTo(gitHub.head(fork, opening.branch()));
            assertThat(gitHub.carryOut(opening, fork)).as("found again").isEqualTo(opened);
        });
    }

    @Test
    void asksWhetherAnIssueStillWantsOurWork() throws Exception {
        Contract.with(Counterpart.EMULATE, "issue", server -> {
            var gitHub = new GitHubClient(server.url());
            Effect opening =
                    effect(Action.OPEN_PULL_REQUEST, work("0".repeat(40)).priced());
            assertThat(gitHub.platform().fresh(opening)).isInstanceOf(Freshness.Withdrawn.class);
            server.meanwhile("POST", REPOS + "/issues", "{\"title\": \"Totals are off by a cent\"}");
            assertThat(gitHub.platform().fresh(opening)).isEqualTo(new Freshness.Wanted());
            server.meanwhile(
                    "POST",
                    REPOS + "/pulls",
                    "{\"title\": \"Round once\", \"body\": \"Fixes #1\", \"head\": \"mine\", \"base\": \"main\"}");
            assertThat(gitHub.platform().fresh(opening))
                    .isEqualTo(new Freshness.Taken(
                            "duplicate", "somebody else has " + server.url() + "/" + REPOSITORY + "/pull/2"));
            server.meanwhile("POST", REPOS + "/issues/1/assignees", "{\"assignees\": [\"harbourlight\"]}");
            assertThat(gitHub.platform().fresh(opening))
                    .isEqualTo(new Freshness.Taken("issue_assigned", "assigned to harbourlight"));
            server.meanwhile("PUT", REPOS + "/issues/1/lock", "{\"lock_reason\": \"resolved\"}");
            assertThat(gitHub.platform().fresh(opening))
                    .isEqualTo(new Freshness.Withdrawn("issue_locked", "locked before our work was handed in"));
            server.meanwhile(
                    "PATCH", REPOS + "/issues/1", "{\"state\": \"closed\", \"state_reason\": \"not_planned\"}");
            assertThat(gitHub.platform().fresh(opening))
                    .isEqualTo(new Freshness.Withdrawn("issue_closed", "closed as not planned"));
        });
    }

    private static Work work(String baseSha) {
        return Work.on("github_7001", REPOSITORY, 1, baseSha).approvedAt(AT);
    }

    private static Effect effect(Action action, Envelope<OpportunityPriced> priced) {
        var key = priced.event().approval().effectKey();
        return new Effect(key, action, priced, new EffectState.Planned(), 0, null, AT);
    }
}
