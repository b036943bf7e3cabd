package com.aigentsy.execution.steps;

import com.aigentsy.events.Solution;
import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.execution.domain.AttemptPolicy;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Generating;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.execution.prompt.AnswerReader;
import com.aigentsy.execution.prompt.PromptBook;
import com.aigentsy.execution.prompt.Reading;
import com.aigentsy.execution.release.Disclosure;
import com.aigentsy.execution.release.OutputGate;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.RepositoryUnavailable;
import com.aigentsy.execution.understanding.Material;
import com.aigentsy.runtime.EventJson;
import java.util.Map;
import java.util.Objects;

/** Asks for the change and lets nothing through that the gate would not let leave. */
public final class GeneratingStep {

    private final BaseTree base;
    private final Consulting consulting;
    private final PromptSize size;
    private final OutputGate gate;

    public GeneratingStep(BaseTree base, Consulting consulting, PromptSize size, OutputGate gate) {
        this.base = base;
        this.consulting = consulting;
        this.size = size;
        this.gate = gate;
    }

    Step take(Execution execution, Generating state) {
        try {
            Checkout checkout = base.of(state.target());
            return consulting.ask(
                    execution,
                    state,
                    prompt(execution, state, checkout),
                    reply -> change(AnswerReader.change(reply), state, checkout));
        } catch (RepositoryUnavailable e) {
            return new Step.To(state.end(Ending.failed(e.reason(), String.valueOf(e.getMessage()))));
        }
    }

    private Prompt prompt(Execution execution, Generating state, Checkout checkout) {
        var selection = new Material.Selection(state.plan().filesToChange(), size.fileBytes());
        Map<String, String> places =
                Material.of(execution.scored().opportunity(), checkout, selection, state.problem());
        places.put("plan", EventJson.text(state.plan()));
        return PromptBook.code(places, size.codeTokens());
    }

    private Reading<ExecutionState> change(Reading<Solution> reading, Generating state, Checkout checkout) {
        return switch (reading) {
            case Reading.Good<Solution> good -> new Reading.Good<>(gated(good.value(), state, checkout));
            case Reading.Bad<Solution> bad -> new Reading.Bad<>(bad.problem());
        };
    }

    private ExecutionState gated(Solution solution, Generating state, Checkout checkout) {
        CodeFix fix = Disclosure.added(Objects.requireNonNull(solution.codeFix()));
        AttemptPolicy attempts = consulting.attempts();
        return gate.refusal(fix, checkout)
                .map(refusal -> attempts.afterFailure(state, refusal.reason(), refusal.detail()))
                .orElseGet(() -> state.validate(new Solution(fix, null)));
    }
}
