package com.aigentsy.execution.steps;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.execution.domain.AttemptPolicy;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.ReviewReply;
import com.aigentsy.execution.domain.Rework;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Generating;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.execution.prompt.AnswerReader;
import com.aigentsy.execution.prompt.ChangeAnswer;
import com.aigentsy.execution.prompt.PromptBook;
import com.aigentsy.execution.prompt.Reading;
import com.aigentsy.execution.release.Disclosure;
import com.aigentsy.execution.release.OutputGate;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.RepositoryUnavailable;
import com.aigentsy.execution.understanding.Material;
import com.aigentsy.runtime.EventJson;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the change and lets nothing through that the gate would not let leave. */
public final class GeneratingStep {

    private static final String NO_CHANGE = "no_change";

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
                    reply -> change(AnswerReader.change(reply), new Base(execution, state, checkout)));
        } catch (RepositoryUnavailable e) {
            return new Step.To(state.end(Ending.failed(e.reason(), String.valueOf(e.getMessage()))));
        }
    }

    private Prompt prompt(Execution execution, Generating state, Checkout checkout) {
        var selection = new Material.Selection(state.plan().filesToChange(), size.fileBytes());
        Map<String, String> places =
                Material.of(execution.scored().opportunity(), checkout, selection, state.problem());
        places.put("plan", EventJson.text(state.plan()));
        ReviewBrief.into(places, execution.rework(), size.fileBytes());
        return PromptBook.code(places, size.codeTokens());
    }

    /** What a change is made to: the commit, and on top of it what a pull request has already. */
    private record Base(Execution execution, Generating state, Checkout checkout) {

        @Nullable
        Rework rework() {
            return execution.rework();
        }

        Opportunity issue() {
            return execution.scored().opportunity();
        }

        Optional<String> text(String path) {
            return Optional.ofNullable(rework())
                    .flatMap(pull -> pull.text(path))
                    .or(() -> checkout.text(path));
        }

        CodeFix whole(CodeFix answer) {
            return rework() instanceof Rework rework ? rework.revised(answer, this::unchanged) : answer;
        }

        private boolean unchanged(String path, String content) {
            return checkout.text(path).equals(Optional.of(content));
        }
    }

    private Reading<ExecutionState> change(Reading<ChangeAnswer> reading, Base from) {
        return switch (reading) {
            case Reading.Good<ChangeAnswer> good -> gated(good.value().on(from::text), from);
            case Reading.Bad<ChangeAnswer> bad -> new Reading.Bad<>(bad.problem());
        };
    }

    private Reading<ExecutionState> gated(Reading<CodeFix> reading, Base from) {
        return switch (reading) {
            case Reading.Good<CodeFix> good -> new Reading.Good<>(gated(good.value(), from));
            case Reading.Bad<CodeFix> bad -> new Reading.Bad<>(bad.problem());
        };
    }

    private ExecutionState gated(CodeFix answer, Base from) {
        CodeFix fix = Disclosure.added(ReviewReply.on(from.whole(answer), from.rework()));
        AttemptPolicy attempts = consulting.attempts();
        if (from.rework() instanceof Rework rework
                && fix.files().equals(rework.change().files())) {
            return attempts.afterFailure(from.state(), NO_CHANGE, "the answer leaves the pull request as it is");
        }
        return gate.refusal(fix, from.checkout(), from.issue())
                .map(refusal -> attempts.afterFailure(from.state(), refusal.reason(), refusal.detail()))
                .orElseGet(() -> from.state().validate(new Solution(fix, null)));
    }
}
