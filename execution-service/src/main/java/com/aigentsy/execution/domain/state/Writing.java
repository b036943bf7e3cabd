package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Solution.Message;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work for the user: asking for the words to offer it with; {@code problem} is what was wrong with those before. */
public record Writing(Price price, int attempt, @Nullable String problem) implements Attempted {

    private static final Plan PLAN = new Plan("a proposal that you send yourself", List.of());

    @Override
    public WorkSoFar soFar() {
        return WorkSoFar.priced(price);
    }

    /** {@code evidence} says what the words rest on. */
    public AwaitingApproval propose(Message words, Target target, Validation evidence, Instant until) {
        var solution = new Solution(null, words);
        String shown = AwaitingApproval.shown(solution, "");
        return new AwaitingApproval(price, PLAN, target, solution, evidence, shown, until, null, null);
    }

    /** Nobody found the words: the work is the user's all the same. */
    public HandedOver handOver(Instant until) {
        return new HandedOver(price, until);
    }

    @Override
    public Writing again(String said) {
        return new Writing(price, attempt + 1, said);
    }
}
