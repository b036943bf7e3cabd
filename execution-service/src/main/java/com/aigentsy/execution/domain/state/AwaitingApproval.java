package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Digests;
import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Solution.Message;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finished offer that a person must release; nothing leaves before. A person may edit it first: {@code refusedEdit}
 * says why the last edit is not in it.
 */
public record AwaitingApproval(
        Price price,
        Plan plan,
        Target target,
        Solution solution,
        Validation validation,
        String diff,
        Instant expiresAt,
        @Nullable String editedBy,
        @Nullable String refusedEdit)
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
        return new Released(this, approval, null);
    }

    /** Nothing but words, about what this offer made. */
    AwaitingApproval words(Plan why, Solution words, Instant until) {
        return new AwaitingApproval(price, why, target, words, validation, shown(words, ""), until, null, null);
    }

    /** Other words for the same files: what the tests said still holds. */
    public AwaitingApproval reworded(Solution words) {
        return edited(words, validation, shown(words, diff), expiresAt);
    }

    static String shown(Solution solution, String diff) {
        return solution.message() instanceof Message words ? words.subject() + "\n\n" + words.body() : diff;
    }

    /** Other files are not offered before the tests have judged them. */
    public ValidatingEdit validate(Solution edited) {
        return new ValidatingEdit(this, edited);
    }

    AwaitingApproval edited(Solution by, Validation evidence, String change, Instant until) {
        return new AwaitingApproval(price, plan, target, by, evidence, change, until, Ending.OPERATOR, null);
    }

    AwaitingApproval withoutEdit(String why) {
        return new AwaitingApproval(price, plan, target, solution, validation, diff, expiresAt, editedBy, why);
    }

    @Override
    public Ended expire() {
        return end(Ending.expired("approval_expired", "nobody approved it before " + expiresAt));
    }
}
