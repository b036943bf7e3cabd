package com.aigentsy.outcome;

import com.aigentsy.outcome.kafka.TopicsFromTheStart;
import com.aigentsy.outcome.models.ModelOffice;
import com.aigentsy.outcome.models.ModelTraining;
import com.aigentsy.outcome.postgres.PostgresBooks;
import com.aigentsy.outcome.postgres.PostgresCounters;
import com.aigentsy.outcome.postgres.PostgresHistory;
import com.aigentsy.outcome.postgres.PostgresLearningReport;
import com.aigentsy.outcome.postgres.PostgresLessonBook;
import com.aigentsy.outcome.postgres.PostgresPupils;
import com.aigentsy.outcome.postgres.PostgresRebuilds;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.KafkaConnection;
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

    private static final Counters COUNTING = new PostgresCounters(null);

    @Produces
    @Singleton
    ModelOffice office(Database database, Clock clock) {
        return new ModelOffice(new PostgresPupils(database), database, clock);
    }

    @Produces
    @Singleton
    ModelTraining training(Database database, OutcomeConfig config, Clock clock) {
        return new ModelTraining(
                new PostgresLessonBook(database), new PostgresPupils(database), clock, config.publicationPause());
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
    LearnStage learn(MeterRegistry meters) {
        return new LearnStage(COUNTING, new DecisionLog(meters));
    }

    @Produces
    @Singleton
    AuditStage audit(Books books) {
        return new AuditStage(books, COUNTING);
    }

    @Produces
    @Singleton
    Rebuilds rebuilds(Database database) {
        return new PostgresRebuilds(database, TableRebuild::draft);
    }

    @Produces
    @Singleton
    TableRebuild rebuild(Rebuilds rebuilds, OutcomeConfig config, Clock clock, KafkaConnection kafka) {
        return new TableRebuild(
                rebuilds, new TopicsFromTheStart(kafka), PostgresCounters::new, clock, config.rebuildPatience());
    }

    /** A rebuild takes its time, and models go on learning meanwhile. */
    void start(
            @Observes StartupEvent event,
            Workers workers,
            ModelTraining training,
            TableRebuild rebuild,
            @ConfigProperty(name = "aigentsy.task.lease") Duration lease) {
        workers.start(new WorkerSettings(2, lease), training, rebuild);
    }
}
