package com.aigentsy.discovery;

import com.aigentsy.discovery.DiscoverStage.Surroundings;
import com.aigentsy.discovery.github.GitHubIssues;
import com.aigentsy.discovery.github.GitHubMemory;
import com.aigentsy.discovery.github.GitHubSettings;
import com.aigentsy.runtime.WorkerSettings;
import com.aigentsy.runtime.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the service together. */
@ApplicationScoped
class DiscoveryWiring {

    private final boolean synthetic;

    DiscoveryWiring(@ConfigProperty(name = "aigentsy.world") String world) {
        this.synthetic = world.equals("local");
    }

    @Produces
    @Singleton
    GitHubIssues gitHub(
            DiscoveryConfig config, ResponseCache cache, Pace pace, RepositoryStatements statements, Clock clock) {
        var gitHub = config.github();
        var settings = new GitHubSettings(
                gitHub.baseUrl(),
                gitHub.readToken().or(gitHub::token),
                synthetic,
                gitHub.queries(),
                gitHub.pageSize(),
                gitHub.maxResults());
        return GitHubIssues.connect(settings, new GitHubMemory(cache, pace, statements, clock));
    }

    @Produces
    @Singleton
    DiscoverStage discoverStage(GitHubIssues gitHub, ScanBook book, Clock clock, MeterRegistry meters) {
        return new DiscoverStage(List.of(gitHub), book, new Surroundings(clock, meters, synthetic));
    }

    @Produces
    @Singleton
    FollowStage followStage(FateBook book) {
        return new FollowStage(book);
    }

    @Produces
    @Singleton
    Discoveries discoveries(GitHubIssues gitHub, RunBook book, Clock clock) {
        return new Discoveries(new ScanPlanner(List.of(gitHub)), book, clock);
    }

    @Produces
    @Singleton
    SourceCatalogue catalogue(GitHubIssues gitHub) {
        return new SourceCatalogue(List.of(gitHub));
    }

    void start(
            @Observes StartupEvent event,
            Workers workers,
            DiscoverStage stage,
            DiscoveryConfig config,
            @ConfigProperty(name = "aigentsy.task.lease") Duration lease) {
        workers.start(new WorkerSettings(config.workers(), lease), stage);
    }
}
