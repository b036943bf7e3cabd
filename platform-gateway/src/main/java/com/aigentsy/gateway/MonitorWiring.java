package com.aigentsy.gateway;

import com.aigentsy.events.Stage;
import com.aigentsy.gateway.effect.DecisionLog;
import com.aigentsy.gateway.github.GitHubAccount;
import com.aigentsy.gateway.github.GitHubHttp;
import com.aigentsy.gateway.github.GitHubReader;
import com.aigentsy.gateway.github.GitHubWatch;
import com.aigentsy.gateway.monitoring.Hints;
import com.aigentsy.gateway.monitoring.MonitorWorker;
import com.aigentsy.gateway.monitoring.PollSchedule;
import com.aigentsy.gateway.monitoring.SubmissionBook;
import com.aigentsy.gateway.monitoring.WebhookSignature;
import com.aigentsy.gateway.postgres.PostgresHints;
import com.aigentsy.gateway.postgres.PostgresSubmissions;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Puts Monitor together: who looks at what was handed in, how often, and who may wake them. */
final class MonitorWiring {

    @Produces
    @Singleton
    MonitorStage monitorStage() {
        return new MonitorStage();
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
    Hints hints(Database database, Workers workers, Clock clock) {
        return new PostgresHints(database, workers, clock);
    }
}
