package com.aigentsy.gateway.effect;

import com.aigentsy.events.Submission;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an effect has come: where the branch lives, our commit, whether the branch points at it,
 * what was opened. {@code tries} counts
 * how often the step at hand was sent and then found absent.
 */
public record Progress(
        @Nullable String headRepository,
        @Nullable String commitSha,
        boolean branched,
        @Nullable Submission submission,
        int tries) {

    public static Progress none() {
        return new Progress(null, null, false, null, 0);
    }

    public Progress at(String repository) {
        return new Progress(repository, commitSha, branched, submission, 0);
    }

    public Progress committed(String sha) {
        return new Progress(headRepository, sha, branched, submission, 0);
    }

    public Progress pushed() {
        return new Progress(headRepository, commitSha, true, submission, 0);
    }

    public Progress opened(Submission pull) {
        return new Progress(headRepository, commitSha, branched, pull, 0);
    }

    Progress again() {
        return new Progress(headRepository, commitSha, branched, submission, tries + 1);
    }

    /** What is still to be done; nothing once the platform has shown us the pull request as it should be. */
    public Optional<Step> next() {
        if (submission != null) {
            return Optional.empty();
        }
        if (headRepository == null) {
            return Optional.of(Step.FORK);
        }
        if (commitSha == null) {
            return Optional.of(Step.COMMIT);
        }
        return Optional.of(branched ? Step.PULL_REQUEST : Step.BRANCH);
    }
}
