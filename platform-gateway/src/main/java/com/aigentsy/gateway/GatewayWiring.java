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
import com.aigentsy.gateway.github.GitHubWatch;
import com.aigentsy.gateway.github.GitHubWriter;
import com.aigentsy.gateway.monitoring.Hints;
import com.aigentsy.gateway.monitoring.MonitorWorker;
import com.aigentsy.gateway.monitoring.PollSchedule;
import com.aigentsy.gateway.monitoring.SubmissionBook;
import com.aigentsy.gateway.monitoring.SubmissionList;
import com.aigentsy.gateway.monitoring.WebhookSignature;
import com.aigentsy.gateway.postgres.Caps;
import com.aigentsy.gateway.postgres.PostgresEffects;
import com.aigentsy.gateway.postgres.PostgresHints;
import com.aigentsy.gateway.postgres.PostgresSendings;
import com.aigentsy.gateway.postgres.PostgresSubmissionList;
import com.aigentsy.gateway.postgres.PostgresSubmissions;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.WorkerSettings;
import com.aigentsy.runtime.Workers;
import com.aigentsy.runtime.control.Controls;
import io.micrometer.core.instrument.MeterRegistry;
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

/** Puts Submit and Monitor together and starts their workers. */
final class GatewayWiring {

    private static final Logger LOG = Logger.getLogger(GatewayWiring.class);
    private static final String GITHUB = "github";

    @Produces
    @Singleton
    SubmitStage submitStage() {
        return new SubmitStage();
    }

    @Produces
    @Singleton
    MonitorStage monitorStage() {
        return new MonitorStage();
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
    Gate gate(GatewayConfig config, GitHubHttp http, GitHubAccount account, Clock clock) {
        account.missing().ifPresent(reason -> LOG.warnf("platform=%s decision=disabled reason=%s", GITHUB, reason));
        if (config.approvalVerifyKey().isEmpty()) {
            LOG.warn("effects=disabled reason=approval_verify_key_missing");
        }
        var platform = new GitHubPlatform(account, new GitHubReader(http, clock), new GitHubWriter(http));
        return new Gate(
                Map.of(GITHUB, platform),
                config.approvalVerifyKey().map(ApprovalCheck::with),
                config.policy().autonomy(),
                config.effect().total(),
                config.effect().settle());
    }

    @Produces
    @Singleton
    EffectWorker effectWorker(EffectBook book, Gate gate, Minutes minutes, Clock clock) {
        return new EffectWorker(book, gate, minutes, clock);
    }

    @Produces
    @Singleton
    GitHubWatch watch(GitHubHttp http, GitHubAccount account, Clock clock) {
        return new GitHubWatch(new GitHubReader(http, clock), account);
    }

    @Produces
    @Singleton
    SubmissionBook submissions(Database database, Clock clock) {
        return new PostgresSubmissions(database, clock);
    }

    @Produces
    @Singleton
    MonitorWorker.Eyes eyes(GitHubWatch watch, GatewayConfig config) {
        return new MonitorWorker.Eyes(Map.of(watch.platform(), watch), new PollSchedule(config.monitorPoll()));
    }

    @Produces
    @Singleton
    MonitorWorker.Telling telling(Notices notices, MeterRegistry meters) {
        return new MonitorWorker.Telling(new DecisionLog(Stage.MONITOR.slug(), meters), notices);
    }

    @Produces
    @Singleton
    MonitorWorker monitorWorker(
            SubmissionBook book, MonitorWorker.Eyes eyes, MonitorWorker.Telling telling, Clock clock) {
        return new MonitorWorker(book, eyes, telling, clock);
    }

    @Produces
    @Singleton
    WebhookSignature webhookSignature(GatewayConfig config) {
        Optional<String> secret = config.github().webhookSecret();
        return new WebhookSignature(secret);
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
    SubmissionList submissionList(Database database) {
        return new PostgresSubmissionList(database);
    }

    @Produces
    @Singleton
    Hints hints(Database database, Workers workers, Clock clock) {
        return new PostgresHints(database, workers, clock);
    }

    @Produces
    @Singleton
    Sendings sendings(Database database, Workers workers, Clock clock) {
        return new PostgresSendings(database, workers, clock);
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
