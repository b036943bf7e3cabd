package com.aigentsy.execution.steps;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Validation;
import com.aigentsy.execution.approval.ChangeDiff;
import com.aigentsy.execution.control.Paused;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.domain.state.ValidatingEdit;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.RepositoryUnavailable;
import com.aigentsy.execution.validation.ChangeRuns;
import com.aigentsy.execution.validation.ValidationPolicy;
import com.aigentsy.execution.validation.dependencies.PackagesUnavailable;
import com.aigentsy.execution.validation.sandbox.SandboxUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** The repository's tests judge what a person made of an offer; whatever is wrong with the edit, the offer stays. */
public final class EditStep {

    private final BaseTree base;
    private final ValidatingStep.Trial trial;
    private final Clock clock;
    private final Duration approvalLasts;

    public EditStep(BaseTree base, ValidatingStep.Trial trial, Clock clock, Duration approvalLasts) {
        this.base = base;
        this.trial = trial;
        this.clock = clock;
        this.approvalLasts = approvalLasts;
    }

    Step take(ValidatingEdit state) {
        try {
            return new Step.To(judge(state, base.of(state.offer().target())));
        } catch (RepositoryUnavailable | SandboxUnavailable | PackagesUnavailable e) {
            return new Step.To(state.refused("it could not be tried: " + e.getMessage()));
        } catch (Paused e) {
            return ValidatingStep.paused(e, clock.instant());
        }
    }

    private AwaitingApproval judge(ValidatingEdit state, Checkout checkout) {
        CodeFix fix = Objects.requireNonNull(state.edited().codeFix());
        ChangeRuns runs = trial.of(state.offer().target(), checkout, fix);
        int attempts = state.offer().validation().evidence().attempts();
        Validation validation = ValidationPolicy.decide(runs, attempts);
        return validation.passed()
                ? state.passed(
                        validation,
                        ChangeDiff.unified(fix, checkout),
                        clock.instant().plus(approvalLasts))
                : state.refused(FailureReport.of(validation, runs.telling()));
    }
}
