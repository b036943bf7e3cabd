package com.aigentsy.execution;

import com.aigentsy.execution.domain.AttemptPolicy;
import com.aigentsy.execution.generation.Conductor;
import com.aigentsy.execution.postgres.PostgresExecutions;
import com.aigentsy.execution.postgres.PostgresMarket;
import com.aigentsy.execution.postgres.PostgresSentWords;
import com.aigentsy.execution.pricing.Market;
import com.aigentsy.execution.pricing.PricePolicy;
import com.aigentsy.execution.release.OutputGate;
import com.aigentsy.execution.repository.RepositorySource;
import com.aigentsy.execution.steps.BaseTree;
import com.aigentsy.execution.steps.Consulting;
import com.aigentsy.execution.steps.EditStep;
import com.aigentsy.execution.steps.GeneratingStep;
import com.aigentsy.execution.steps.PlanningStep;
import com.aigentsy.execution.steps.PricingStep;
import com.aigentsy.execution.steps.PromptSize;
import com.aigentsy.execution.steps.ReviewStep;
import com.aigentsy.execution.steps.Steps;
import com.aigentsy.execution.steps.ValidatingStep;
import com.aigentsy.execution.steps.WritingStep;
import com.aigentsy.execution.trial.SandboxTrial;
import com.aigentsy.execution.writing.Profile;
import com.aigentsy.execution.writing.Repetition;
import com.aigentsy.execution.writing.SentWords;
import com.aigentsy.execution.yaml.ProfileFacts;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.WorkerSettings;
import com.aigentsy.runtime.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the stage together and starts its workers. */
@Singleton
final class ExecutionWiring {

    private final ExecutionConfig config;
    private final Clock clock;
    private final OutputGate gate;

    ExecutionWiring(ExecutionConfig config, Clock clock, OutputGate gate) {
        this.config = config;
        this.clock = clock;
        this.gate = gate;
    }

    @Produces
    @Singleton
    Executions executions(Database database) {
        return new PostgresExecutions(database);
    }

    @Produces
    @Singleton
    ExecuteStage executeStage() {
        return new ExecuteStage(PostgresExecutions::open);
    }

    @Produces
    @Singleton
    Market market(Database database) {
        return new PostgresMarket(database);
    }

    @Produces
    @Singleton
    FeedbackStage feedbackStage(Market market) {
        return new FeedbackStage(market);
    }

    @Produces
    @Singleton
    SentWords sentWords(Database database) {
        return new PostgresSentWords(database);
    }

    @Produces
    @Singleton
    Progress progress(Executions executions, Notices notices, SentWords sentWords) {
        return new Progress(executions, notices, sentWords, config.approvalLasts());
    }

    @Produces
    @Singleton
    Repetition repetition(SentWords sentWords) {
        return new Repetition(sentWords, ProfileFacts.read(config.profile().orElse(null)));
    }

    @Produces
    @Singleton
    Steps steps(
            Market market,
            Conductor conductor,
            RepositorySource repositories,
            SandboxTrial trial,
            Repetition repetition) {
        var attempts = new AttemptPolicy(config.maxAttempts());
        var consulting = new Consulting(conductor, attempts, clock);
        var size = new PromptSize(config.promptFileBytes(), config.planTokens(), config.codeTokens());
        var base = new BaseTree(repositories);
        return new Steps(
                new PricingStep(
                        market,
                        new PricePolicy(config.price().cost(), config.price().margin()),
                        clock,
                        handOver(repetition.profile())),
                new PlanningStep(repositories, consulting, size),
                new GeneratingStep(base, consulting, size, gate),
                new ValidatingStep(base, trial, attempts, clock, offering()),
                new ReviewStep(base, consulting, size, config.approvalLasts()),
                new WritingStep(
                        consulting,
                        repetition,
                        gate,
                        new WritingStep.Settings(config.handOverLasts(), config.planTokens())),
                new EditStep(base, trial, clock, config.approvalLasts()));
    }

    private PricingStep.HandOver handOver(Profile user) {
        return new PricingStep.HandOver(config.handOverLasts(), !user.facts().isEmpty());
    }

    private ValidatingStep.Offering offering() {
        return new ValidatingStep.Offering(config.approvalLasts(), config.review());
    }

    @Produces
    @Singleton
    ExecutionWorker executing(Executions executions, Steps steps, Progress progress, MeterRegistry meters) {
        DecisionMeter meter =
                decision -> meters.counter("stage_decisions_total", "stage", "execute", "decision", decision)
                        .increment();
        return new ExecutionWorker(executions, steps, progress, meter, clock);
    }

    @Produces
    @Singleton
    FeedbackWorker answering(Executions executions, Progress progress, Notices notices) {
        var policy = new FeedbackWorker.Policy(config.approvalLasts(), config.maxRounds());
        return new FeedbackWorker(executions, progress, notices, clock, policy);
    }

    void start(@Observes StartupEvent event, Workers workers, Handlers handlers) {
        workers.start(
                new WorkerSettings(config.workers(), handlers.lease()), handlers.executing(), handlers.answering());
    }

    @Produces
    @Singleton
    Handlers handlers(
            ExecutionWorker executing,
            FeedbackWorker answering,
            @ConfigProperty(name = "aigentsy.task.lease") Duration lease) {
        return new Handlers(executing, answering, lease);
    }

    /** What the workers do, and how long a task is theirs. */
    record Handlers(ExecutionWorker executing, FeedbackWorker answering, Duration lease) {}
}
