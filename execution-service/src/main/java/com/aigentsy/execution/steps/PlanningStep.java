package com.aigentsy.execution.steps;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Plan;
import com.aigentsy.events.Target;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Rework;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Planning;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.execution.prompt.AnswerReader;
import com.aigentsy.execution.prompt.PromptBook;
import com.aigentsy.execution.prompt.Reading;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.RepositoryName;
import com.aigentsy.execution.repository.RepositorySource;
import com.aigentsy.execution.repository.RepositoryUnavailable;
import com.aigentsy.execution.understanding.AiPolicy;
import com.aigentsy.execution.understanding.Material;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the repository as it is now, respects what it says about machines, and asks for a plan. */
public final class PlanningStep {

    private final RepositorySource repositories;
    private final Consulting consulting;
    private final PromptSize size;

    public PlanningStep(RepositorySource repositories, Consulting consulting, PromptSize size) {
        this.repositories = repositories;
        this.consulting = consulting;
        this.size = size;
    }

    Step take(Execution execution, Planning state) {
        Opportunity opportunity = execution.scored().opportunity();
        Optional<RepositoryName> name =
                Optional.ofNullable(opportunity.repository()).flatMap(RepositoryName::parse);
        if (name.isEmpty()) {
            return end(state, Ending.failed("no_repository", "the opportunity names no repository to work on"));
        }
        try {
            return take(execution, state, name.get(), base(execution, name.get()));
        } catch (RepositoryUnavailable e) {
            return end(state, Ending.failed(e.reason(), String.valueOf(e.getMessage())));
        }
    }

    /** A revision starts from the commit its pull request started from. */
    private Checkout base(Execution execution, RepositoryName name) throws RepositoryUnavailable {
        Rework rework = execution.rework();
        if (rework == null) {
            return repositories.latest(name);
        }
        Target target = rework.standing().offer().target();
        return repositories.at(name, target.baseBranch(), target.baseSha());
    }

    private Step take(Execution execution, Planning state, RepositoryName name, Checkout checkout) {
        Optional<String> ban = AiPolicy.ban(checkout);
        if (ban.isPresent()) {
            return end(state, Ending.forbidden("ai_forbidden", ban.get()));
        }
        Rework rework = execution.rework();
        boolean draft = rework == null || rework.standing().offer().target().draft();
        var target = new Target(name.toString(), checkout.baseBranch(), checkout.baseSha(), draft);
        return consulting.ask(
                execution,
                state,
                prompt(execution, state, checkout),
                reply -> plan(AnswerReader.plan(reply), state, target));
    }

    private Prompt prompt(Execution execution, Planning state, Checkout checkout) {
        var selection = new Material.Selection(List.of(), size.fileBytes());
        Map<String, String> places =
                Material.of(execution.scored().opportunity(), checkout, selection, state.problem());
        ReviewBrief.into(places, execution.rework(), size.fileBytes());
        return PromptBook.plan(places, size.planTokens());
    }

    private static Reading<ExecutionState> plan(Reading<Plan> reading, Planning state, Target target) {
        return switch (reading) {
            case Reading.Good<Plan> good -> new Reading.Good<>(state.generate(good.value(), target));
            case Reading.Bad<Plan> bad -> new Reading.Bad<>(bad.problem());
        };
    }

    private static Step end(Planning state, Ending ending) {
        return new Step.To(state.end(ending));
    }
}
