package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Target;
import java.time.Instant;

/** Approved and published; what happens next is the gateway's, unless it comes back with feedback. */
public record Released(AwaitingApproval offer, Approval approval) implements ExecutionState {

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
}
