package com.aigentsy.local.forge.pulls;

import com.aigentsy.local.forge.git.Merges;
import com.aigentsy.local.forge.git.Refs;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Pull;
import com.aigentsy.local.forge.store.Refusal;
import com.aigentsy.local.forge.store.StableId;
import org.eclipse.jgit.lib.ObjectId;

/** Opens and edits pull requests. */
public final class PullRequests {

    private final Desk desk;

    public PullRequests(Desk desk) {
        this.desk = desk;
    }

    /** What somebody asks for; head is a branch, or owner:branch for a fork's. */
    public record Offer(String title, String body, String head, String base, boolean draft) {}

    public Issue open(Project base, String user, Offer offer) {
        Issue opened = desk.store().write(() -> file(base, user, offer, false));
        desk.tell(Happening.pull("opened", opened, user));
        return opened;
    }

    /** Scenery: somebody else's pull request that nobody will decide about. */
    public Issue openSeeded(Project base, String user, Offer offer) {
        return desk.store().write(() -> file(base, user, offer, true));
    }

    private Issue file(Project base, String user, Offer offer, boolean seeded) {
        Pull.Head head = head(base, offer.head());
        ObjectId baseSha = Refs.branch(desk.git().of(base), offer.base())
                .orElseThrow(() -> Refusal.field("PullRequest", "base", "invalid"));
        refuseSecond(base, head, offer.base());
        if (offer.draft() && !base.rules().drafts()) {
            throw Refusal.unprocessable("Draft pull requests are not supported in this repository.");
        }
        int number = desk.store().nextNumber(base.fullName());
        bring(base, head, number);
        if (new Merges(desk.git().of(base)).ahead(baseSha, ObjectId.fromString(head.sha())) == 0) {
            throw Refusal.custom("PullRequest", "No commits between " + offer.base() + " and " + offer.head());
        }
        long id = StableId.of("pull", base.fullName(), number);
        var pull = new Pull(id, head, offer.base(), baseSha.name(), offer.draft(), seeded, null);
        return desk.store().put(thread(base, number, user, offer, pull));
    }

    private Issue thread(Project base, int number, String user, Offer offer, Pull pull) {
        var now = desk.now();
        return new Issue(
                StableId.of("issue", base.fullName(), number),
                base.fullName(),
                number,
                user,
                offer.title(),
                offer.body(),
                Issue.Traits.PLAIN,
                new Issue.Status(true, now, null),
                now,
                pull);
    }

    private Pull.Head head(Project base, String asked) {
        int colon = asked.indexOf(':');
        String owner = colon < 0 ? base.owner() : asked.substring(0, colon);
        String branch = asked.substring(colon + 1);
        return desk.store()
                .projects()
                .filter(project -> project.owner().equalsIgnoreCase(owner) && sameNetwork(project, base))
                .findFirst()
                .flatMap(project -> Refs.branch(desk.git().of(project), branch)
                        .map(sha -> new Pull.Head(project.fullName(), branch, sha.name())))
                .orElseThrow(() -> Refusal.field("PullRequest", "head", "invalid"));
    }

    private static boolean sameNetwork(Project one, Project other) {
        String mine = one.parent() == null ? one.fullName() : one.parent();
        String its = other.parent() == null ? other.fullName() : other.parent();
        return mine.equalsIgnoreCase(its);
    }

    private void refuseSecond(Project base, Pull.Head head, String baseBranch) {
        boolean exists = desk.store().issues(base.fullName()).stream()
                .filter(Issue::open)
                .anyMatch(issue -> issue.pull() != null
                        && issue.pull().head().label().equals(head.label())
                        && issue.pull().baseBranch().equals(baseBranch));
        if (exists) {
            throw Refusal.custom("PullRequest", "A pull request already exists for " + head.label() + ".");
        }
    }

    private void bring(Project base, Pull.Head head, int number) {
        desk.git().bring(desk.project(head.repository()), head.branch(), base, "refs/pull/" + number + "/head");
    }

    /** Edits the words, and closes or reopens; a merged pull request stays closed. */
    public Issue edit(Issue pull, String user, String title, String body) {
        Issue edited = desk.store().change(pull, before -> before.edited(title, body, desk.now()));
        desk.tell(Happening.pull("edited", edited, user));
        return edited;
    }

    public Issue reopen(Issue pull, String user) {
        if (pull.pull() != null && pull.pull().merge() != null) {
            throw Refusal.custom("PullRequest", "state cannot be changed. The pull request is merged.");
        }
        Issue reopened = desk.store().change(pull, before -> before.reopened(desk.now()));
        desk.tell(Happening.pull("reopened", reopened, user));
        return reopened;
    }

    public Issue ready(Issue pull, String user) {
        Issue ready = desk.store()
                .change(
                        pull,
                        before -> before.pull() == null
                                ? before
                                : before.with(before.pull().ready(), desk.now()));
        desk.tell(Happening.pull("ready_for_review", ready, user));
        return ready;
    }

    /** A branch moved: every open pull request from it now offers the new commits. */
    public void branchMoved(Project project, String branch, ObjectId sha, String user) {
        desk.store()
                .issues()
                .filter(issue -> issue.open() && issue.pull() != null && from(issue.pull(), project, branch))
                .forEach(issue -> offerNewCommits(issue, sha, user));
    }

    private static boolean from(Pull pull, Project project, String branch) {
        return pull.head().repository().equals(project.fullName())
                && pull.head().branch().equals(branch);
    }

    private void offerNewCommits(Issue issue, ObjectId sha, String user) {
        Issue moved = desk.store()
                .change(
                        issue,
                        before -> before.pull() == null
                                ? before
                                : before.with(before.pull().at(sha.name()), desk.now()));
        if (moved.pull() != null) {
            bring(desk.project(issue), moved.pull().head(), issue.number());
            desk.tell(Happening.pull("synchronize", moved, user));
        }
    }
}
