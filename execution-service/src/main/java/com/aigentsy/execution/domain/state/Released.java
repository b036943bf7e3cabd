package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Plan;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Solution.Message;
import com.aigentsy.events.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Approved and published; what happens next is the gateway's, unless it comes back with feedback. */
public record Released(
        AwaitingApproval offer, Approval approval, @Nullable Ending givenUp) implements ExecutionState {

    @Override
    public WorkSoFar soFar() {
        return offer.soFar();
    }

    /** The repository refuses drafts: the same change, ready at once, which a person must approve anew. */
    public AwaitingApproval withoutDraft(Instant expiresAt) {
        Target target = offer.target();
        return new AwaitingApproval(
                offer.price(),
                offer.plan(),
                new Target(target.repository(), target.baseBranch(), target.baseSha(), false),
                offer.solution(),
                offer.validation(),
                offer.diff(),
                expiresAt,
                offer.editedBy(),
                null);
    }

    /** Its maintainers want it otherwise: planned anew, from what the pull request has. */
    public Planning rework() {
        return new Planning(offer.price(), 1, null);
    }

    /** Nothing better can be made of it: the pull request is to be closed, with these words. */
    public AwaitingApproval withdraw(Plan plan, Message words, Instant expiresAt) {
        return offer.words(plan, new Solution(null, words), expiresAt);
    }

    /** The revision that was to follow came to nothing; this one stands, and the platform decides about it. */
    public Released revisionGivenUp(Ending why) {
        return new Released(offer, approval, why);
    }
}
