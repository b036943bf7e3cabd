package com.aigentsy.gateway;

import com.aigentsy.events.Stage;
import com.aigentsy.gateway.effect.ApprovalCheck;
import com.aigentsy.gateway.effect.DecisionLog;
import com.aigentsy.gateway.effect.EffectBook;
import com.aigentsy.gateway.effect.EffectWorker;
import com.aigentsy.gateway.effect.Gate;
import com.aigentsy.gateway.effect.Minutes;
import com.aigentsy.gateway.effect.Sendings;
import com.aigentsy.gateway.github.GitHubAccount;
import com.aigentsy.gateway.github.GitHubHttp;
import com.aigentsy.gateway.github.GitHubPlatform;
import com.aigentsy.gateway.github.GitHubReader;
import com.aigentsy.gateway.github.GitHubWriter;
import com.aigentsy.gateway.monitoring.MonitorWorker;
import com.aigentsy.gateway.monitoring.SubmissionBook;
import com.aigentsy.gateway.monitoring.SubmissionList;
import com.aigentsy.gateway.postgres.Caps;
import com.aigentsy.gateway.postgres.PostgresEffects;
import com.aigentsy.gateway.postgres.PostgresSendings;
import com.aigentsy.gateway.postgres.PostgresSubmissionList;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.WorkerSettings;
import com.aigentsy.runtime.Workers;
import com.aigentsy.runtime.control.Controls;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts Submit together and starts the workers of both stages. */
final class GatewayWiring {

    private static final Logger LOG = Logger.getLogger(GatewayWiring.class);
    private static final String GITHUB = "github";
    private static final Duration REAL_CANCEL_WINDOW = Duration.ofSeconds(30);

    @Produces
    @Singleton
    SubmitStage submitStage(Gate gate) {
        return new SubmitStage(gate.approvals());
    }

    @Produces
    @Singleton
    GitHubAccount account(GatewayConfig config) {
        GatewayConfig.GitHub github = config.github();
        return new GitHubAccount(github.baseUrl(), github.token(), github.username());
    }

    @Produces
    @Singleton
    GitHubHttp http(GitHubAccount account) {
        return new GitHubHttp(account);
    }

    @Produces
    @Singleton
    EffectBook effects(Database database, GatewayConfig config, Clock clock) {
        GatewayConfig.Policy policy = config.policy();
        var caps = new Caps(policy.openPerRepository(), policy.perDay(), policy.writesPerMinute());
        return new PostgresEffects(database, caps, clock);
    }

    @Produces
    @Singleton
    Minutes minutes(EffectBook book, Notices notices, MeterRegistry meters, Clock clock) {
        return new Minutes(book, notices, new DecisionLog(Stage.SUBMIT.slug(), meters), clock);
    }

    @Produces
    @Singleton
    GitHubPlatform github(GitHubHttp http, GitHubAccount account, Clock clock) {
        return new GitHubPlatform(account, new GitHubReader(http, clock), new GitHubWriter(http));
    }

    @Produces
    @Singleton
    Gate gate(GatewayConfig config, GitHubPlatform platform, GitHubAccount account, Gate.Times times) {
        account.missing().ifPresent(reason -> LOG.warnf("platform=%s decision=disabled reason=%s", GITHUB, reason));
        if (config.approvalVerifyKey().isEmpty()) {
            LOG.warn("effects=disabled reason=approval_verify_key_missing");
        }
        return new Gate(
                Map.of(GITHUB, platform),
                config.approvalVerifyKey().map(ApprovalCheck::with),
                config.policy().autonomy(),
                times);
    }

    @Produces
    @Singleton
    Gate.Times times(
            GatewayConfig config, @ConfigProperty(name = "aigentsy.world", defaultValue = "real") String world) {
        Duration window = cancelWindow(config.policy().cancelWindow(), world);
        return new Gate.Times(config.effect().total(), config.effect().settle(), window);
    }

    static Duration cancelWindow(Optional<Duration> set, String world) {
        return set.orElse(world.equals("local") ? Duration.ZERO : REAL_CANCEL_WINDOW);
    }

    @Produces
    @Singleton
    EffectWorker effectWorker(EffectBook book, Gate gate, Minutes minutes, Clock clock) {
        return new EffectWorker(book, gate, minutes, clock);
    }

    @Produces
    @Singleton
    WorkerSettings workerSettings(GatewayConfig config, @ConfigProperty(name = "aigentsy.task.lease") Duration lease) {
        return new WorkerSettings(config.workers(), lease);
    }

    @Produces
    @Singleton
    Resolutions.Books books(EffectBook effects, SubmissionBook submissions) {
        return new Resolutions.Books(effects, submissions);
    }

    @Produces
    @Singleton
    Resolutions resolutions(Database database, Resolutions.Books books, Minutes minutes, Clock clock) {
        return new Resolutions(database, books, minutes, clock);
    }

    @Produces
    @Singleton
    Cancellations cancellations(Database database, EffectBook effects, Minutes minutes) {
        return new Cancellations(database, effects, minutes);
    }

    @Produces
    @Singleton
    SubmissionList submissionList(Database database) {
        return new PostgresSubmissionList(database);
    }

    @Produces
    @Singleton
    MeterBinder unknownEffects(SubmissionList list) {
        return meters -> Gauge.builder("effects_unknown", list::unknown)
                .description("outward acts nobody can vouch for")
                .register(meters);
    }

    @Produces
    @Singleton
    Sendings sendings(Database database, Workers workers) {
        return new PostgresSendings(database, workers);
    }

    /** The switches must exist as rows before anything can ask for them. */
    void start(
            @Observes StartupEvent event,
            Controls controls,
            Workers workers,
            WorkerSettings settings,
            Handlers handlers) {
        controls.ensure(Controls.GLOBAL, GITHUB);
        workers.start(settings, handlers.effects(), handlers.monitor());
    }

    @Produces
    @Singleton
    Handlers handlers(EffectWorker effects, MonitorWorker monitor) {
        return new Handlers(effects, monitor);
    }

    /** Who does the tasks of this service. */
    record Handlers(EffectWorker effects, MonitorWorker monitor) {}
}
