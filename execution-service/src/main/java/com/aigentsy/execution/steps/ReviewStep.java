package com.aigentsy.execution.steps;

import com.aigentsy.events.Validation;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.state.Ended;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Reviewing;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.execution.prompt.AnswerReader;
import com.aigentsy.execution.prompt.PromptBook;
import com.aigentsy.execution.prompt.Reading;
import com.aigentsy.execution.prompt.ReviewAnswer;
import com.aigentsy.execution.prompt.Untrusted;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.RepositoryUnavailable;
import com.aigentsy.execution.understanding.Material;
import com.aigentsy.runtime.EventJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A model may object to a change that the tests let through: that costs an attempt, with the objection as its problem. */
public final class ReviewStep {

    private static final String OBJECTED = "review_objected";

    private final BaseTree base;
    private final Consulting consulting;
    private final PromptSize size;
    private final Duration approvalLasts;

    public ReviewStep(BaseTree base, Consulting consulting, PromptSize size, Duration approvalLasts) {
        this.base = base;
        this.consulting = consulting;
        this.size = size;
        this.approvalLasts = approvalLasts;
    }

    Step take(Execution execution, Reviewing state) {
        try {
            Prompt prompt = prompt(execution, state, base.of(state.target()));
            return consulting.ask(execution, state, prompt, reply -> judged(AnswerReader.review(reply), state));
        } catch (RepositoryUnavailable e) {
            return new Step.To(state.end(Ending.failed(e.reason(), String.valueOf(e.getMessage()))));
        }
    }

    private Prompt prompt(Execution execution, Reviewing state, Checkout checkout) {
        var selection = new Material.Selection(state.plan().filesToChange(), size.fileBytes());
        Map<String, String> places = Material.of(execution.scored().opportunity(), checkout, selection, null);
        places.put("plan", EventJson.text(state.plan()));
        places.put("change", Untrusted.quote("change", state.diff()));
        ReviewBrief.into(places, execution.rework(), size.fileBytes());
        return PromptBook.review(places, size.planTokens());
    }

    private Reading<ExecutionState> judged(Reading<ReviewAnswer> reading, Reviewing state) {
        return switch (reading) {
            case Reading.Good<ReviewAnswer> good -> new Reading.Good<>(judged(good.value(), state));
            case Reading.Bad<ReviewAnswer> bad -> new Reading.Bad<>("the review could not be read: " + bad.problem());
        };
    }

    private ExecutionState judged(ReviewAnswer review, Reviewing state) {
        if (review.objections().isEmpty()) {
            return state.passed(
                    reviewed(state.validation(), true, "no objection"),
                    consulting.clock().instant().plus(approvalLasts));
        }
        String problem = String.join("\n", review.objections());
        ExecutionState next = consulting.attempts().afterFailure(state, OBJECTED, "a reviewer objects: " + problem);
        return next instanceof Ended ended
                ? state.end(ended.ending(), reviewed(state.validation(), false, problem))
                : next;
    }

    private static Validation reviewed(Validation tests, boolean passed, String detail) {
        List<Validation.Gate> gates = new ArrayList<>(tests.gates());
        gates.add(new Validation.Gate("review", passed, detail));
        return new Validation(passed, tests.testsRun(), tests.testsPassed(), gates, tests.evidence());
    }
}
