package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Solution;
import com.aigentsy.events.Validation;
import java.time.Instant;

/** A person changed files of an offer: the tests judge the edit, and whatever they say, there is an offer again. */
public record ValidatingEdit(AwaitingApproval offer, Solution edited) implements ExecutionState {

    @Override
    public WorkSoFar soFar() {
        return offer.soFar();
    }

    public AwaitingApproval passed(Validation validation, String diff, Instant expiresAt) {
        return offer.edited(edited, validation, diff, expiresAt);
    }

    /** The offer as it was, and why the edit is not in it. */
    public AwaitingApproval refused(String why) {
        return offer.withoutEdit(why);
    }
}
