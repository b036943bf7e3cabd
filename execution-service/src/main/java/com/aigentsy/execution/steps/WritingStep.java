package com.aigentsy.execution.steps;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Solution.Message;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import com.aigentsy.events.Validation.Counts;
import com.aigentsy.events.Validation.Evidence;
import com.aigentsy.events.Validation.Gate;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.state.Ended;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Writing;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.execution.prompt.AnswerReader;
import com.aigentsy.execution.prompt.PromptBook;
import com.aigentsy.execution.prompt.Reading;
import com.aigentsy.execution.release.Disclosure;
import com.aigentsy.execution.release.OutputGate;
import com.aigentsy.execution.release.Refusal;
import com.aigentsy.execution.understanding.Material;
import com.aigentsy.execution.writing.Draft;
import com.aigentsy.execution.writing.Grounding;
import com.aigentsy.execution.writing.Proposal;
import com.aigentsy.execution.writing.Repetition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for the words of a proposal and lets none through that is not true of the user; without any, the work is theirs all the same. */
public final class WritingStep {

    /** What ends by itself; for anything else nobody should wait who only gets a courtesy. */
    private static final Set<String> PASSING = Set.of("paused", "providers_failed");

    private static final Counts NONE = new Counts(0, 0, 0);

    private final Consulting consulting;
    private final Repetition repetition;
    private final OutputGate gate;
    private final Settings settings;

    public WritingStep(Consulting consulting, Repetition repetition, OutputGate gate, Settings settings) {
        this.consulting = consulting;
        this.repetition = repetition;
        this.gate = gate;
        this.settings = settings;
    }

    /** How long the user has for it, and how long an answer may be. */
    public record Settings(Duration handOverLasts, int tokens) {}

    Step take(Execution execution, Writing state) {
        Step step = consulting.ask(
                execution,
                state,
                prompt(execution, state),
                reply -> read(AnswerReader.writing(reply), execution, state));
        return switch (step) {
            case Step.Wait wait when PASSING.contains(wait.waiting().reason()) -> wait;
            case Step.To to when !(to.state() instanceof Ended) -> to;
            case Step.Wait _, Step.To _ -> new Step.To(state.handOver(until()));
        };
    }

    private Instant until() {
        return consulting.clock().instant().plus(settings.handOverLasts());
    }

    private Prompt prompt(Execution execution, Writing state) {
        Map<String, String> places = Material.of(execution.scored().opportunity(), state.problem());
        places.put(
                "facts",
                repetition.profile().facts().stream()
                        .map(fact -> fact.id() + ": " + fact.says())
                        .collect(Collectors.joining("\n")));
        return PromptBook.writing(places, settings.tokens());
    }

    private Reading<ExecutionState> read(Reading<Draft> reading, Execution execution, Writing state) {
        return switch (reading) {
            case Reading.Good<Draft> good -> judged(good.value(), execution, state);
            case Reading.Bad<Draft> bad -> new Reading.Bad<>(bad.problem());
        };
    }

    private Reading<ExecutionState> judged(Draft draft, Execution execution, Writing state) {
        Opportunity work = execution.scored().opportunity();
        String job = String.join("\n", work.title(), work.description(), work.url(), work.platform());
        Message words = Disclosure.added(Proposal.of(draft, state.price()));
        return new Grounding(repetition.profile(), job)
                .problem(draft)
                .or(() -> repetition.problem(draft, job, execution.id()))
                .or(() -> gate.refusal(words, work).map(Refusal::detail))
                .<Reading<ExecutionState>>map(Reading.Bad::new)
                .orElseGet(() -> new Reading.Good<>(
                        state.propose(words, target(work), evidence(draft, state.attempt()), until())));
    }

    /** No branch: a person sends it, to wherever the work is offered. */
    private static Target target(Opportunity work) {
        return new Target(Objects.requireNonNullElse(work.repository(), work.url()), "", "", false);
    }

    /** What a person would want to check: each fact, and where. */
    private Validation evidence(Draft draft, int attempt) {
        Set<String> stated = draft.facts();
        List<Gate> facts = repetition.profile().facts().stream()
                .filter(fact -> stated.contains(fact.id()))
                .map(fact -> new Gate("fact " + fact.id(), true, fact.says() + " (" + fact.evidence() + ")"))
                .toList();
        return new Validation(true, 0, 0, facts, new Evidence("none", "none", attempt, NONE, NONE, ""));
    }
}
