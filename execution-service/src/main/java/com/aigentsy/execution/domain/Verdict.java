package com.aigentsy.execution.domain;

import com.aigentsy.events.LlmCall;
import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Generating;
import com.aigentsy.execution.domain.state.Reviewing;
import com.aigentsy.execution.domain.state.Validating;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tests said about the change a model wrote in one attempt; kept with the call that wrote it. */
public record Verdict(int attempt, String outcome) {

    private static final String HELD = "validated";
    private static final String REFUTED = "refuted";
    private static final String CODE = "code";

    /** None where no tests were run: a repository that is gone says nothing about a change. */
    public static Optional<Verdict> of(ExecutionState before, ExecutionState next) {
        if (!(before instanceof Validating tried)) {
            return Optional.empty();
        }
        if (next instanceof AwaitingApproval || next instanceof Reviewing) {
            return Optional.of(new Verdict(tried.attempt(), HELD));
        }
        return next instanceof Generating || next.soFar().validation() != null
                ? Optional.of(new Verdict(tried.attempt(), REFUTED))
                : Optional.empty();
    }

    /** The calls as they are once it is recorded: the last change is the one that was tried. */
    public List<LlmCall> on(List<LlmCall> calls) {
        var judged = new ArrayList<>(calls);
        for (int i = calls.size() - 1; i >= 0; i--) {
            if (calls.get(i).task().equals(CODE) && calls.get(i).outcome().equals("answered")) {
                judged.set(i, judged(calls.get(i)));
                return judged;
            }
        }
        return judged;
    }

    private LlmCall judged(LlmCall call) {
        return new LlmCall(
                call.task(),
                call.provider(),
                call.model(),
                call.inputTokens(),
                call.outputTokens(),
                call.costUsd(),
                call.promptSha256(),
                outcome);
    }
}
