package com.aigentsy.local.forge.maintainer;

import com.aigentsy.local.forge.pulls.Discussion;
import com.aigentsy.local.forge.pulls.IssueReferences;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.MaintainerRules;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Pull;
import com.aigentsy.local.forge.store.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.jgit.lib.ObjectId;

/** Decides one pull request by its repository's rules, speaking as the repository's owner. Drafts are marked ready first. */
final class Verdicts {

    private static final int CANNOT_MERGE = 405;
    private static final String CONFLICT = "This no longer merges cleanly into " + Project.DEFAULT_BRANCH + ".";

    private final Maintainer.Hands hands;
    private final Sandbox sandbox;
    private final Semaphore machines = new Semaphore(2);

    Verdicts(Maintainer.Hands hands, Sandbox sandbox) {
        this.hands = hands;
        this.sandbox = sandbox;
    }

    void decide(Issue issue, String head) throws IOException, InterruptedException {
        MaintainerRules rules = hands.desk().project(issue).rules();
        switch (Reviewing.of(hands.desk(), issue, rules.review()).next(head)) {
            case Reviewing.Ask(MaintainerRules.Round round) -> ask(issue, round);
            case Reviewing.Wait() -> {}
            case Reviewing.Close() -> decline(issue, "Thank you for your work, but we will not go on with this.");
            case Reviewing.Decide() -> byRule(issue, head, rules);
        }
    }

    private void ask(Issue issue, MaintainerRules.Round round) {
        markReady(issue);
        var opinion = new Discussion.Opinion(Reviewing.CHANGES_REQUESTED, round.comment(), round.remarks());
        hands.discussion().review(issue, owner(issue), opinion);
    }

    private void byRule(Issue issue, String head, MaintainerRules rules) throws IOException, InterruptedException {
        switch (rules.forIssues(IssueReferences.in(issue))) {
            case LEAVE -> {}
            case ALWAYS -> accept(issue, head, "Thank you, this is what we wanted.");
            case NEVER -> decline(issue, "Thank you, but we do not want this change.");
            case TESTS_PASS -> judge(issue, head, test(issue, head, rules.testCommand()));
        }
    }

    private TestRun test(Issue issue, String head, List<String> command) throws IOException, InterruptedException {
        markReady(issue);
        machines.acquire();
        try (var checkout = Checkout.of(hands.desk().repository(issue), ObjectId.fromString(head))) {
            return sandbox.run(checkout.folder(), command);
        } finally {
            machines.release();
        }
    }

    private void judge(Issue issue, String head, TestRun run) {
        switch (run) {
            case TestRun.Passed() -> accept(issue, head, "Thank you, the tests pass.");
            case TestRun.Failed(int exitCode, String output) ->
                decline(issue, "The tests fail (exit code %d):\n\n```\n%s\n```".formatted(exitCode, output));
            case TestRun.TimedOut(Duration limit) ->
                decline(issue, "The tests did not end within %d seconds.".formatted(limit.toSeconds()));
            case TestRun.NotRun(String reason) -> decline(issue, reason);
        }
    }

    private void accept(Issue issue, String head, String words) {
        markReady(issue);
        if (!hands.merging().clean(issue)) {
            decline(issue, CONFLICT);
            return;
        }
        hands.discussion().review(issue, owner(issue), new Discussion.Opinion("APPROVED", words, List.of()));
        try {
            hands.merging().merge(issue, owner(issue), head);
        } catch (Refusal refusal) {
            if (refusal.status() != CANNOT_MERGE) {
                throw refusal;
            }
            decline(issue, CONFLICT);
        }
    }

    private void decline(Issue issue, String words) {
        markReady(issue);
        hands.discussion().comment(issue, owner(issue), words);
        hands.merging().close(issue, owner(issue));
    }

    private void markReady(Issue issue) {
        boolean draft = hands.desk()
                .store()
                .issue(issue.repository(), issue.number())
                .map(Issue::pull)
                .filter(Pull::draft)
                .isPresent();
        if (draft) {
            hands.pulls().ready(issue, owner(issue));
        }
    }

    private String owner(Issue issue) {
        return hands.desk().project(issue).owner();
    }
}
