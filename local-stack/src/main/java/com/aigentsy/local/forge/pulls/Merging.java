package com.aigentsy.local.forge.pulls;

import com.aigentsy.local.forge.git.Merges;
import com.aigentsy.local.forge.git.Refs;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Pull;
import com.aigentsy.local.forge.store.Refusal;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** Ends pull requests: by a real merge commit on the base branch, or closed without one. */
public final class Merging {

    private final Desk desk;

    public Merging(Desk desk) {
        this.desk = desk;
    }

    /** @param expectedHead merges only this commit, where given: 409 otherwise */
    public Issue merge(Issue asked, String user, @Nullable String expectedHead) {
        Issue merged = desk.store().write(() -> {
            Issue issue = current(asked);
            Pull pull = mergeable(issue, expectedHead);
            RevCommit commit = commit(issue, pull, user);
            var merge = new Pull.Merge(commit.name(), user, desk.now());
            return desk.store().put(issue.with(pull.merged(merge), desk.now()).closed(desk.now()));
        });
        desk.tell(Happening.pull("closed", merged, user));
        IssueReferences.closedBy(merged).forEach(number -> closeFixed(merged, number, user));
        return merged;
    }

    private Issue current(Issue asked) {
        return desk.store().issue(asked.repository(), asked.number()).orElseThrow(Refusal::notFound);
    }

    private static Pull mergeable(Issue issue, @Nullable String expectedHead) {
        Pull pull = issue.pull();
        if (pull == null) {
            throw Refusal.notFound();
        }
        if (!issue.open()) {
            throw Refusal.of(405, "Pull Request is not mergeable");
        }
        if (pull.draft()) {
            throw Refusal.of(405, "Pull Request is still a draft");
        }
        if (expectedHead != null && !expectedHead.equals(pull.head().sha())) {
            throw Refusal.of(409, "Head branch was modified. Review and try the merge again.");
        }
        return pull;
    }

    private RevCommit commit(Issue issue, Pull pull, String user) {
        String from = pull.head().owner() + "/" + pull.head().branch();
        String message = "Merge pull request #%d from %s\n\n%s".formatted(issue.number(), from, issue.title());
        var who = new PersonIdent(user, user + "@users.noreply.forge.local", desk.now(), ZoneOffset.UTC);
        ObjectId head = ObjectId.fromString(pull.head().sha());
        return new Merges(desk.repository(issue))
                .into(pull.baseBranch(), head, message, who)
                .orElseThrow(() -> Refusal.of(405, "Pull Request is not mergeable"));
    }

    private void closeFixed(Issue merged, int number, String user) {
        desk.store()
                .issue(merged.repository(), number)
                .filter(issue -> issue.open() && issue.pull() == null)
                .ifPresent(issue -> close(issue, user));
    }

    /** Closes an issue, or a pull request without merging it. */
    public Issue close(Issue issue, String user) {
        if (!current(issue).open()) {
            return current(issue);
        }
        Issue closed = desk.store().change(issue, before -> before.closed(desk.now()));
        desk.tell(
                closed.pull() == null
                        ? Happening.issue("closed", closed, user)
                        : Happening.pull("closed", closed, user));
        return closed;
    }

    /** Whether an open pull request would merge cleanly now. */
    public boolean clean(Issue issue) {
        Pull pull = issue.pull();
        Project project = desk.project(issue);
        return pull != null
                && Refs.branch(desk.git().of(project), pull.baseBranch())
                        .flatMap(base -> new Merges(desk.git().of(project))
                                .tree(base, ObjectId.fromString(pull.head().sha())))
                        .isPresent();
    }
}
