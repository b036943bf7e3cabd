package com.aigentsy.scoring;

import com.aigentsy.judgement.routing.FeeSchedule;
import com.aigentsy.judgement.routing.PlatformPolicy;
import com.aigentsy.judgement.routing.RoutingPolicy;
import com.aigentsy.judgement.routing.UserProfile;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.WorkerSettings;
import com.aigentsy.runtime.Workers;
import com.aigentsy.scoring.domain.PerformerProfile;
import com.aigentsy.scoring.domain.ScoringPolicy;
import com.aigentsy.scoring.postgres.PostgresCommitments;
import com.aigentsy.scoring.postgres.PostgresScorings;
import com.aigentsy.scoring.yaml.ProfileFile;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the stage together. */
@Singleton
final class ScoringWiring {

    @Produces
    @Singleton
    LearnedModels learnedModels() {
        return new ModelSnapshots();
    }

    @Produces
    @Singleton
    ScoringPolicy policy(
            ScoringConfig config, @ConfigProperty(name = "aigentsy.profile") Optional<String> profileFile) {
        PerformerProfile profile = ProfileFile.read(profileFile.orElse(null));
        return new ScoringPolicy(
                router(config, profile.user()), MeansOfADay.of(config), config.sightingMaxAge(), profile.trade());
    }

    @Produces
    @Singleton
    ScoreStage stage(
            ScoringPolicy policy,
            LearnedModels models,
            ScoringConfig config,
            ScoreStage.Books books,
            Choosing.Timing timing) {
        return new ScoreStage(
                policy, models, books, new ScoreStage.Waiting(config.hold(), timing, new SecureRandom()::nextDouble));
    }

    @Produces
    @Singleton
    Choosing.Timing timing(ScoringConfig config, Clock clock) {
        return new Choosing.Timing(
                clock, config.daily().collect(), config.daily().patience());
    }

    @Produces
    @Singleton
    Desk desk(ScoringPolicy policy, Scorings scorings, Database database) {
        return new Desk(policy.means(), scorings, new PostgresCommitments(database));
    }

    @Produces
    @Singleton
    Scorings scorings(Database database) {
        return new PostgresScorings(database);
    }

    @Produces
    @Singleton
    ScoreStage.Books books(Scorings scorings, MeterRegistry meters, Notices notices) {
        return new ScoreStage.Books(scorings, new DecisionLog(meters), notices);
    }

    void start(
            @Observes StartupEvent event,
            Workers workers,
            ScoreStage.Books books,
            Desk desk,
            Choosing.Timing timing,
            @ConfigProperty(name = "aigentsy.task.lease") Duration lease) {
        workers.start(
                new WorkerSettings(1, lease),
                new HoldExpiry(books.scorings(), books.log(), timing.clock()),
                new Choosing(desk, new Settlement(books), timing));
    }

    private static RoutingPolicy router(ScoringConfig config, UserProfile user) {
        Map<String, PlatformPolicy> platforms = config.platforms().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> platform(each.getKey(), each.getValue())));
        return new RoutingPolicy(platforms, user, MeansOfADay.costs(config.costs()), FeeSchedule.USER_ROUTE_V1);
    }

    private static PlatformPolicy platform(String name, ScoringConfig.Platform platform) {
        return new PlatformPolicy(
                name, platform.autonomy(), platform.deliverable(), platform.source(), platform.reviewBy());
    }
}
