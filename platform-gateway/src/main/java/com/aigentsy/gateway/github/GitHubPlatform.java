package com.aigentsy.gateway.github;

import static com.aigentsy.gateway.github.GitHubReader.part;

import com.aigentsy.events.Solution;
import com.aigentsy.events.Submission;
import com.aigentsy.events.Target;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.Answer;
import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.NotReadableException;
import com.aigentsy.gateway.effect.Platform;
import com.aigentsy.gateway.effect.Progress;
import com.aigentsy.gateway.effect.Step;
import java.util.Objects;
import java.util.Optional;

/** A pull request in four steps, each found again before it is sent: fork, commit, branch, pull request. */
public final class GitHubPlatform implements Platform {

    private final GitHubAccount account;
    private final GitHubReader reader;
    private final GitHubWriter writer;
    private final Commits commits;
    private final Pulls pulls;
    private final IssueFreshness freshness;

    public GitHubPlatform(GitHubAccount account, GitHubReader reader, GitHubWriter writer) {
        this.account = account;
        this.reader = reader;
        this.writer = writer;
        this.commits = new Commits(reader, writer, account);
        this.pulls = new Pulls(reader, writer);
        this.freshness = new IssueFreshness(reader, pulls, account);
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
        return effect.action() == Action.UPDATE_PULL_REQUEST ? new Freshness.Wanted() : freshness.of(effect);
    }

    @Override
    public Finding find(Effect effect, Step step, Progress progress) {
        return switch (step) {
            case FORK -> found(headRepository(effect.offer().target()).map(progress::at));
            case COMMIT -> uncommitted(effect, progress);
            case BRANCH -> branch(effect, progress);
            case PULL_REQUEST ->
                found(pulls.find(way(effect, progress)).map(Pulls::submission).map(progress::opened));
        };
    }

    /** A read that fails on the way stops the step too; nothing anybody could see has been written before it. */
    @Override
    public Sent send(Effect effect, Step step, Progress progress, Deadline deadline) {
        try {
            return new Sent.Applied(applied(effect, step, progress, deadline));
        } catch (GitHubWriter.Stop stop) {
            return new Sent.Stopped(stop.answer());
        } catch (NotReadableException e) {
            return new Sent.Stopped(new Answer.NotSent(e.reason() + ": " + e.getMessage()));
        }
    }

    private Progress applied(Effect effect, Step step, Progress progress, Deadline deadline) {
        return switch (step) {
            case FORK -> progress.at(fork(effect.offer().target(), deadline));
            case COMMIT -> progress.committed(commits.make(effect, head(progress), deadline));
            case BRANCH -> push(effect, progress, deadline);
            case PULL_REQUEST -> progress.opened(open(effect, progress, deadline));
        };
    }

    private static Finding found(Optional<Progress> progress) {
        return progress.<Finding>map(Finding.Found::new).orElseGet(Finding.Absent::new);
    }

    /** The repository itself where we may push, else our fork of it. */
    private Optional<String> headRepository(Target target) {
        boolean ours = reader.one("/repos/" + target.repository(), Wire.Repository.class)
                .filter(this::pushable)
                .isPresent();
        return ours ? Optional.of(target.repository()) : existingFork(target);
    }

    private boolean pushable(Wire.Repository repository) {
        return account.is(repository.owner().login())
                || (repository.permissions() != null && repository.permissions().push());
    }

    private Optional<String> existingFork(Target target) {
        String name = target.repository().substring(target.repository().indexOf('/') + 1);
        return reader.one("/repos/" + part(account.login()) + "/" + part(name), Wire.Repository.class)
                .filter(Wire.Repository::fork)
                .filter(fork ->
                        fork.parent() != null && fork.parent().fullName().equalsIgnoreCase(target.repository()))
                .map(Wire.Repository::fullName);
    }

    private String fork(Target target, Deadline deadline) {
        String path = "/repos/" + target.repository() + "/forks";
        return writer.post(path, new Wire.NewFork(false), Wire.Repository.class, deadline)
                .fullName();
    }

    /** A commit that nothing points at harms nobody and is the same when made again; so it is only made, never sought. */
    private Finding uncommitted(Effect effect, Progress progress) {
        if (effect.action() == Action.OPEN_PULL_REQUEST) {
            Optional<Progress> earlier =
                    pulls.find(way(effect, progress)).map(Pulls::submission).map(progress::opened);
            if (earlier.isPresent()) {
                return new Finding.Found(earlier.get());
            }
        }
        commits.base(head(progress), effect.offer().target());
        return new Finding.Absent();
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
        return Pulls.submission(pulls.create(way(effect, progress), text, draft, deadline));
    }

    private static Pulls.Way way(Effect effect, Progress progress) {
        Target target = effect.offer().target();
        return new Pulls.Way(target.repository(), target.baseBranch(), head(progress), effect.branch());
    }

    private static String head(Progress progress) {
        return Objects.requireNonNull(progress.headRepository(), "the fork comes before everything else");
    }
}
