package com.aigentsy.gateway.effect;

import com.aigentsy.events.Submission;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an effect has come: where the branch lives, our commit, whether the branch points at it, the address of what was
 * said or why it was not, and the pull request once it is as it should be. {@code tries} counts how often the step at hand was sent and then
 * found absent.
 */
public record Progress(
        @Nullable String headRepository,
        @Nullable String commitSha,
        boolean branched,
        @Nullable String comment,
        @Nullable Submission submission,
        int tries) {

    private static final String UNSAID = "unsaid: ";

    public static Progress none() {
        return new Progress(null, null, false, null, null, 0);
    }

    public Progress at(String repository) {
        return new Progress(repository, commitSha, branched, comment, submission, 0);
    }

    public Progress committed(String sha) {
        return new Progress(headRepository, sha, branched, comment, submission, 0);
    }

    public Progress pushed() {
        return new Progress(headRepository, commitSha, true, comment, submission, 0);
    }

    public Progress said(String address) {
        return new Progress(headRepository, commitSha, branched, address, submission, 0);
    }

    public Progress opened(Submission pull) {
        return new Progress(headRepository, commitSha, branched, comment, pull, 0);
    }

    Progress again() {
        return new Progress(headRepository, commitSha, branched, comment, submission, tries + 1);
    }

    /** What was to be said will not be. */
    public Progress unsaid(String reason) {
        return said(UNSAID + reason);
    }

    /** What is still to be done; nothing once the platform has shown us the pull request as it should be. */
    public Optional<Step> next(Effect effect) {
        if (submission != null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (effect.action()) {
                    case OPEN_PULL_REQUEST -> change();
                    case UPDATE_PULL_REQUEST ->
                        branched && comment == null && effect.replies() ? Step.COMMENT : change();
                    case WITHDRAW_PULL_REQUEST -> comment == null ? Step.COMMENT : Step.CLOSE;
                    case SEND_PROPOSAL -> throw new IllegalStateException("a proposal is sent by a person");
                });
    }

    private Step change() {
        if (headRepository == null) {
            return Step.FORK;
        }
        if (commitSha == null) {
            return Step.COMMIT;
        }
        return branched ? Step.PULL_REQUEST : Step.BRANCH;
    }
}
