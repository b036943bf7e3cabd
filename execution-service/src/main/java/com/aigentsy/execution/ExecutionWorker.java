package com.aigentsy.execution;

import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.Waiting;
import com.aigentsy.execution.domain.state.Attempted;
import com.aigentsy.execution.domain.state.Decidable;
import com.aigentsy.execution.domain.state.Ended;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Generating;
import com.aigentsy.execution.domain.state.Planning;
import com.aigentsy.execution.domain.state.Pricing;
import com.aigentsy.execution.domain.state.Released;
import com.aigentsy.execution.domain.state.Reviewing;
import com.aigentsy.execution.domain.state.Validating;
import com.aigentsy.execution.domain.state.ValidatingEdit;
import com.aigentsy.execution.domain.state.Writing;
import com.aigentsy.execution.steps.Steps;
import com.aigentsy.runtime.CrashPoints;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskHandler;
import com.aigentsy.runtime.TaskResult;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Moves one execution by one step per handling: what a step found out is recorded before the next one begins. */
public final class ExecutionWorker implements TaskHandler {

    public static final String KIND = "execution";

    private static final Logger LOG = Logger.getLogger(ExecutionWorker.class);

    private final Executions executions;
    private final Steps steps;
    private final Progress progress;
    private final DecisionMeter meter;
    private final Clock clock;

    public ExecutionWorker(Executions executions, Steps steps, Progress progress, DecisionMeter meter, Clock clock) {
        this.executions = executions;
        this.steps = steps;
        this.progress = progress;
        this.meter = meter;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String opportunityId(Task task) {
        return executions.find(task.key()).map(Execution::opportunityId).orElse(null);
    }

    @Override
    public TaskResult handle(Task task) {
        Optional<Execution> execution = executions.find(task.key());
        return execution.isEmpty() ? done(Recording.nothing()) : handle(execution.get());
    }

    private TaskResult handle(Execution execution) {
        return switch (execution.state()) {
            case Pricing state -> record(execution, steps.price(execution, state));
            case Planning state -> record(execution, steps.plan(execution, state));
            case Generating state -> record(execution, steps.generate(execution, state));
            case Validating state -> record(execution, steps.validate(execution, state));
            case Reviewing state -> record(execution, steps.review(execution, state));
            case Writing state -> record(execution, steps.write(execution, state));
            case ValidatingEdit state -> record(execution, steps.validate(state));
            case Decidable state -> awaitDecision(execution, state);
            case Released _, Ended _ -> done(executions.unchanged(execution));
        };
    }

    private TaskResult awaitDecision(Execution execution, Decidable state) {
        CrashPoints.hit("A1");
        return clock.instant().isBefore(state.expiresAt())
                ? new TaskResult.Again(state.expiresAt(), state.slug(), executions.unchanged(execution))
                : record(execution, new Step.To(state.expire()));
    }

    private TaskResult record(Execution execution, Step step) {
        Instant now = clock.instant();
        return switch (step) {
            case Step.Wait wait -> waits(execution, wait.waiting(), now);
            case Step.To to -> moves(execution, to.state(), now);
        };
    }

    private TaskResult waits(Execution execution, Waiting waiting, Instant now) {
        log(execution, "wait", waiting.reason());
        return new TaskResult.Again(waiting.until(), waiting.reason(), progress.waits(execution, waiting, now));
    }

    private TaskResult moves(Execution execution, ExecutionState next, Instant now) {
        log(execution, next.slug(), next instanceof Ended ended ? ended.ending().reason() : "");
        Recording recording = progress.to(execution, next, now);
        return switch (progress.become(execution, next, now).state()) {
            case Ended _, Released _ -> done(recording);
            case Pricing _, Attempted _, ValidatingEdit _, Decidable _ ->
                new TaskResult.Again(now, next.slug(), recording);
        };
    }

    private void log(Execution execution, String decision, String reason) {
        meter.count(decision);
        LOG.infof(
                "opportunity=%s event=%s decision=%s reason=%s",
                execution.opportunityId(), execution.cause().id(), decision, reason);
    }

    private static TaskResult done(Recording recording) {
        return new TaskResult.Done(recording);
    }
}
