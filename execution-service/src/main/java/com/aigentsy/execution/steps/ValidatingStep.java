package com.aigentsy.execution.steps;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import com.aigentsy.execution.approval.ChangeDiff;
import com.aigentsy.execution.control.Paused;
import com.aigentsy.execution.domain.AttemptPolicy;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.Waiting;
import com.aigentsy.execution.domain.state.Ended;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Validating;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.RepositoryUnavailable;
import com.aigentsy.execution.validation.ChangeRuns;
import com.aigentsy.execution.validation.ValidationPolicy;
import com.aigentsy.execution.validation.dependencies.PackagesUnavailable;
import com.aigentsy.execution.validation.sandbox.SandboxUnavailable;
import com.aigentsy.runtime.CrashPoints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Runs the repository's tests before and after the change and lets the policy judge. */
public final class ValidatingStep {

    private static final Duration OPERATOR_RETRY = Duration.ofMinutes(1);
    private static final Duration PAUSED = Duration.ofSeconds(10);

    private final BaseTree base;
    private final Trial trial;
    private final AttemptPolicy attempts;
    private final Clock clock;
    private final Offering offering;

    public ValidatingStep(BaseTree base, Trial trial, AttemptPolicy attempts, Clock clock, Offering offering) {
        this.base = base;
        this.trial = trial;
        this.attempts = attempts;
        this.clock = clock;
        this.offering = offering;
    }

    Step take(Execution execution, Validating state) {
        try {
            return new Step.To(judge(state, base.of(state.target())));
        } catch (RepositoryUnavailable e) {
            return new Step.To(state.end(Ending.failed(e.reason(), String.valueOf(e.getMessage()))));
        } catch (SandboxUnavailable e) {
            return operatorsTurn("sandbox_unavailable", e);
        } catch (PackagesUnavailable e) {
            return operatorsTurn("packages_unavailable", e);
        } catch (Paused e) {
            return paused(e, clock.instant());
        }
    }

    private Step operatorsTurn(String reason, RuntimeException e) {
        Instant again = clock.instant().plus(OPERATOR_RETRY);
        return new Step.Wait(new Waiting("operator", reason, String.valueOf(e.getMessage()), again));
    }

    /** Whoever resumes wakes it; looking again by itself is only the fallback. */
    static Step paused(Paused stopped, Instant now) {
        return new Step.Wait(new Waiting("operator", "paused", String.valueOf(stopped.getMessage()), now.plus(PAUSED)));
    }

    private ExecutionState judge(Validating state, Checkout checkout) {
        CodeFix fix = Objects.requireNonNull(state.solution().codeFix());
        ChangeRuns runs = trial.of(state.target(), checkout, fix);
        CrashPoints.hit("S3");
        Validation validation = ValidationPolicy.decide(runs, state.attempt());
        return validation.passed()
                ? offered(state, validation, ChangeDiff.unified(fix, checkout))
                : failed(state, validation, runs);
    }

    private ExecutionState offered(Validating state, Validation validation, String diff) {
        return offering.reviewed()
                ? state.review(validation, diff)
                : state.passed(validation, diff, clock.instant().plus(offering.lasts()));
    }

    /** A repository in which nothing can be run before or after will not be different next time. */
    private ExecutionState failed(Validating state, Validation validation, ChangeRuns runs) {
        int ran = runs.after().run();
        String reason = ran == 0 ? "no_tests" : "validation_failed";
        String problem = FailureReport.of(validation, runs.telling());
        ExecutionState next = runs.before().run() + ran == 0
                ? state.end(Ending.failed(reason, problem))
                : attempts.afterFailure(state, reason, problem);
        return next instanceof Ended ended ? state.end(ended.ending(), validation) : next;
    }

    /** How long an offer waits for a person, and whether a second model reads it before. */
    public record Offering(Duration lasts, boolean reviewed) {}

    /** Where tests are run, on which files. */
    public interface Trial {

        ChangeRuns of(Target target, Checkout checkout, CodeFix fix);
    }
}
