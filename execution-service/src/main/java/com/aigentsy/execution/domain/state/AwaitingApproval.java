package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Digests;
import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import java.time.Instant;

/** A finished offer that a person must release; nothing leaves before. */
public record AwaitingApproval(
        Price price, Plan plan, Target target, Solution solution, Validation validation, String diff, Instant expiresAt)
        implements Decidable {

    @Override
    public WorkSoFar soFar() {
        return new WorkSoFar(price, plan, target, solution, validation);
    }

    @Override
    public String contentSha256() {
        return Digests.content(solution, target);
    }

    public Released release(Approval approval) {
        return new Released(this, approval);
    }

    @Override
    public Ended expire() {
        return end(Ending.expired("approval_expired", "nobody approved it before " + expiresAt));
    }
}
