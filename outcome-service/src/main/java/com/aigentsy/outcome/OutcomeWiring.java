package com.aigentsy.outcome;

import com.aigentsy.outcome.postgres.PostgresBooks;
import com.aigentsy.outcome.postgres.PostgresHistory;
import com.aigentsy.outcome.postgres.PostgresLearningReport;
import com.aigentsy.outcome.postgres.PostgresLearningTables;
import com.aigentsy.runtime.Database;
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

/** Puts Learn and the audit together. */
@Singleton
final class OutcomeWiring {

    @Produces
    @Singleton
    LearningTables tables(Database database) {
        return new PostgresLearningTables(database);
    }

    @Produces
    @Singleton
    LearningReport report(Database database) {
        return new PostgresLearningReport(database);
    }

    @Produces
    @Singleton
    Books books(Database database) {
        return new PostgresBooks(database);
    }

    @Produces
    @Singleton
    History history(Database database) {
        return new PostgresHistory(database);
    }

    @Produces
    @Singleton
    LearnStage learn(LearningTables tables, MeterRegistry meters) {
        return new LearnStage(tables, new DecisionLog(meters));
    }

    @Produces
    @Singleton
    AuditStage audit(Books books) {
        return new AuditStage(books);
    }

    /** One publication at a time: models are counted states, and a later one must not come before an earlier one. */
    void start(
            @Observes StartupEvent event,
            Workers workers,
            LearningTables tables,
            Clock clock,
            @ConfigProperty(name = "aigentsy.task.lease") Duration lease) {
        workers.start(new WorkerSettings(1, lease), new ModelPublication(tables, clock));
    }
}
