package com.aigentsy.scoring;

import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.routing.Costs;
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
import com.aigentsy.scoring.postgres.PostgresScorings;
import com.aigentsy.scoring.yaml.ProfileFile;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
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
        return new ScoringPolicy(router(config, profile.user()), config.sightingMaxAge(), profile.trade());
    }

    @Produces
    @Singleton
    ScoreStage stage(
            ScoringPolicy policy, LearnedModels models, ScoringConfig config, ScoreStage.Books books, Clock clock) {
        return new ScoreStage(policy, models, books, new ScoreStage.Waiting(clock, config.hold()));
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
            Clock clock,
            @ConfigProperty(name = "aigentsy.task.lease") Duration lease) {
        workers.start(new WorkerSettings(1, lease), new HoldExpiry(books.scorings(), books.log(), clock));
    }

    private static RoutingPolicy router(ScoringConfig config, UserProfile user) {
        Map<String, PlatformPolicy> platforms = config.platforms().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> platform(each.getKey(), each.getValue())));
        return new RoutingPolicy(platforms, user, costs(config.costs()), FeeSchedule.USER_ROUTE_V1);
    }

    private static PlatformPolicy platform(String name, ScoringConfig.Platform platform) {
        return new PlatformPolicy(
                name, platform.autonomy(), platform.deliverable(), platform.source(), platform.reviewBy());
    }

    private static Costs costs(ScoringConfig.Costs costs) {
        return new Costs(
                money(costs, costs.llm()),
                Costs.review(costs.reviewMinutes(), money(costs, costs.reviewHourlyRate())),
                money(costs, costs.platformFees()),
                money(costs, costs.delivery()));
    }

    private static Money money(ScoringConfig.Costs costs, BigDecimal amount) {
        return Money.read(amount, costs.currency())
                .orElseThrow(() -> new IllegalStateException(
                        "aigentsy.score.costs: %s %s is no amount in whole minor units of an ISO 4217 currency"
                                .formatted(amount, costs.currency())));
    }
}
