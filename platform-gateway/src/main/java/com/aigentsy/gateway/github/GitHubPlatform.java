package com.aigentsy.gateway.github;

import com.aigentsy.events.Solution;
import com.aigentsy.events.Submission;
import com.aigentsy.events.Target;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.NotReadableException;
import com.aigentsy.gateway.effect.Platform;
import com.aigentsy.gateway.effect.Progress;
import com.aigentsy.gateway.effect.Step;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A pull request in four steps, each found again before it is sent: fork, commit, branch, pull request; an update of it says
 * a comment once the branch is there; and its withdrawal in two: comment, close.
 */
public final class GitHubPlatform implements Platform {

    private static final Duration NOT_LISTED = Duration.ofMinutes(1);

    private final GitHubAccount account;
    private final Forks forks;
    private final GitHubWriter writer;
    private final Commits commits;
    private final Pulls pulls;
    private final IssueFreshness freshness;
    private final Comments comments;

    public GitHubPlatform(GitHubAccount account, GitHubReader reader, GitHubWriter writer) {
        this.account = account;
        this.forks = new Forks(reader, writer, account);
        this.writer = writer;
        this.commits = new Commits(reader, writer, account);
        this.pulls = new Pulls(reader, writer);
        this.freshness = new IssueFreshness(reader, pulls, account);
        this.comments = new Comments(reader, writer, account);
    }

    @Override
    public String name() {
        return "github";
    }

    @Override
    public Optional<String> unavailable() {
        return account.missing();
    }

    @Override
    public Freshness fresh(Effect effect) {
        return switch (effect.action()) {
            case OPEN_PULL_REQUEST -> freshness.of(effect);
            case UPDATE_PULL_REQUEST, WITHDRAW_PULL_REQUEST -> open(effect);
            case SEND_PROPOSAL -> new Freshness.Withdrawn("proposal", "a person sends it");
        };
    }

    /** Only what is still open can be updated or withdrawn; nothing is ever opened, or opened again, by that. */
    private Freshness open(Effect effect) {
        return ours(effect)
                .map(GitHubPlatform::open)
                .orElseGet(() -> new Freshness.Withdrawn("nothing_to_update", "there is no pull request of ours"));
    }

    private static Freshness open(Wire.Pull pull) {
        return pull.state().equals("open")
                ? new Freshness.Wanted()
                : new Freshness.Taken("pull_request_closed", pull.htmlUrl() + " was closed before");
    }

    private Optional<Wire.Pull> ours(Effect effect) {
        return forks.head(effect.offer().target()).flatMap(head -> pulls.find(way(effect, head)));
    }

    private Comments.To below(Effect effect, Progress progress) {
        Optional<Wire.Pull> pull =
                progress.headRepository() == null ? ours(effect) : pulls.find(way(effect, progress.headRepository()));
        return new Comments.To(effect, pull.orElseThrow(GitHubPlatform::notListed));
    }

    private static NotReadableException notListed() {
        return new NotReadableException("not_listed", "our pull request is in no list", NOT_LISTED, "operator");
    }

    @Override
    public Finding find(Effect effect, Step step, Progress progress) {
        return switch (step) {
            case FORK -> found(forks.head(effect.offer().target()).map(progress::at));
            case COMMIT -> uncommitted(effect, progress);
            case BRANCH -> branch(effect, progress);
            case PULL_REQUEST -> opened(effect, progress);
            case COMMENT -> said(below(effect, progress), progress);
            case CLOSE -> found(Comments.closed(below(effect, progress)).map(progress::opened));
        };
    }

    /** Below a pull request that was decided meanwhile nobody waits for a reply any more. */
    private Finding said(Comments.To pull, Progress progress) {
        boolean late = pull.effect().action() == Action.UPDATE_PULL_REQUEST && pull.decided();
        return found(
                late
                        ? Optional.of(progress.unsaid("decided"))
                        : comments.said(pull).map(progress::said));
    }

    private Finding opened(Effect effect, Progress progress) {
        return found(
                pulls.find(way(effect, head(progress))).map(Pulls::submission).map(progress::opened));
    }

    @Override
    public Sent send(Effect effect, Step step, Progress progress, Deadline deadline) {
        try {
            return new Sent.Applied(applied(effect, step, progress, deadline));
        } catch (GitHubWriter.Stop stop) {
            return new Sent.Stopped(stop.answer());
        }
    }

    private Progress applied(Effect effect, Step step, Progress progress, Deadline deadline) {
        return switch (step) {
            case FORK -> progress.at(forks.make(effect.offer().target(), deadline));
            case COMMIT -> progress.committed(commits.make(effect, head(progress), deadline));
            case BRANCH -> push(effect, progress, deadline);
            case PULL_REQUEST -> progress.opened(open(effect, progress, deadline));
            case COMMENT -> progress.said(comments.say(below(effect, progress), deadline));
            case CLOSE -> progress.opened(comments.close(below(effect, progress), deadline));
        };
    }

    private static Finding found(Optional<Progress> progress) {
        return progress.<Finding>map(Finding.Found::new).orElseGet(Finding.Absent::new);
    }

    /** A commit that nothing points at harms nobody and is the same when made again; so it is only made, never sought. */
    private Finding uncommitted(Effect effect, Progress progress) {
        Finding finding = switch (effect.action()) {
            case OPEN_PULL_REQUEST -> opened(effect, progress);
            case UPDATE_PULL_REQUEST, WITHDRAW_PULL_REQUEST, SEND_PROPOSAL -> {
                commits.ours(head(progress), effect.branch());
                yield new Finding.Absent();
            }
        };
        if (finding instanceof Finding.Absent) {
            commits.base(head(progress), effect.offer().target());
        }
        return finding;
    }

    private Finding branch(Effect effect, Progress progress) {
        boolean there = commits.head(head(progress), effect.branch())
                .filter(sha -> sha.equals(progress.commitSha()))
                .isPresent();
        return there ? new Finding.Found(progress.pushed()) : new Finding.Absent();
    }

    /** Without a pull request the branch is ours to set; with one it only ever moves forward. */
    private Progress push(Effect effect, Progress progress, Deadline deadline) {
        String sha = Objects.requireNonNull(progress.commitSha());
        String git = "/repos/" + head(progress) + "/git/refs";
        if (commits.head(head(progress), effect.branch()).isPresent()) {
            boolean force = effect.action() == Action.OPEN_PULL_REQUEST;
            writer.patch(
                    git + "/heads/" + GitHubReader.branch(effect.branch()),
                    new Wire.MovedRef(sha, force),
                    Wire.Ref.class,
                    deadline);
        } else {
            writer.post(git, new Wire.NewRef("refs/heads/" + effect.branch(), sha), Wire.Ref.class, deadline);
        }
        return progress.pushed();
    }

    private Submission open(Effect effect, Progress progress, Deadline deadline) {
        Solution.CodeFix fix = Objects.requireNonNull(effect.offer().solution().codeFix());
        PullRequestText text = PullRequestText.of(fix, effect.offer().opportunity(), effect.key());
        boolean draft = effect.offer().target().draft();
        return Pulls.submission(pulls.create(way(effect, head(progress)), text, draft, deadline));
    }

    private static Pulls.Way way(Effect effect, String headRepository) {
        Target target = effect.offer().target();
        return new Pulls.Way(target.repository(), target.baseBranch(), headRepository, effect.branch());
    }

    private static String head(Progress progress) {
        return Objects.requireNonNull(progress.headRepository(), "the fork comes before everything else");
    }
}
