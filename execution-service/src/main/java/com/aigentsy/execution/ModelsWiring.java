package com.aigentsy.execution;

import com.aigentsy.execution.budget.BudgetCaps;
import com.aigentsy.execution.budget.BudgetGauges;
import com.aigentsy.execution.budget.BudgetLedger;
import com.aigentsy.execution.budget.Budgets;
import com.aigentsy.execution.budget.ModelPrices;
import com.aigentsy.execution.control.Switches;
import com.aigentsy.execution.generation.Conductor;
import com.aigentsy.execution.generation.ModelOrder;
import com.aigentsy.execution.generation.breaker.BreakerSettings;
import com.aigentsy.execution.generation.breaker.Breakers;
import com.aigentsy.execution.generation.history.CallHistory;
import com.aigentsy.execution.generation.order.LearningSettings;
import com.aigentsy.execution.generation.order.OrderPolicy;
import com.aigentsy.execution.llm.ModelMetrics;
import com.aigentsy.execution.postgres.PostgresCallHistory;
import com.aigentsy.execution.postgres.PostgresCallLedger;
import com.aigentsy.execution.postgres.PostgresTrackRecords;
import com.aigentsy.execution.release.secret.GuardedModel;
import com.aigentsy.execution.release.secret.Secrets;
import com.aigentsy.runtime.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Puts the conductor, its models and its money together. */
@Singleton
final class ModelsWiring {

    private static final Duration SETTLING = Duration.ofSeconds(60);

    private final ModelsConfig config;
    private final Clock clock;

    ModelsWiring(ModelsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    BudgetLedger ledger(Database database, BudgetCaps caps) {
        return new BudgetLedger(database, caps, clock, config.longestTimeout().plus(SETTLING));
    }

    @Produces
    @Singleton
    Budgets budgets(Database database, BudgetCaps caps) {
        return new Budgets(database, caps, clock);
    }

    @Produces
    @Singleton
    MeterBinder budgetGauges(Budgets budgets) {
        return new BudgetGauges(budgets);
    }

    @Produces
    @Singleton
    CallHistory calls(Database database) {
        return new PostgresCallHistory(database);
    }

    @Produces
    @Singleton
    ModelPrices prices() {
        return ModelPrices.builtIn(clock).preferring(config.priceList().orElse(List.of()));
    }

    @Produces
    @Singleton
    ModelOrder order(Database database, ModelPrices prices, Secrets secrets) {
        var learning = new LearningSettings(
                config.learning().frozen(),
                config.learning().enough(),
                config.learning().exploring(),
                config.learning().attemptUsd());
        return new ModelOrder(
                new ConfiguredModels(config, model -> new GuardedModel(model, secrets)).read(prices),
                new OrderPolicy(learning),
                new PostgresTrackRecords(database));
    }

    @Produces
    @Singleton
    Conductor conductor(
            ModelOrder order,
            ModelPrices prices,
            Database database,
            BudgetLedger budget,
            Switches switches,
            MeterRegistry meters) {
        var breaker = new BreakerSettings(
                config.breaker().failures(),
                config.breaker().pause(),
                config.breaker().longestPause());
        return new Conductor(
                order,
                prices,
                new ModelMetrics(new PostgresCallLedger(database, budget), meters),
                switches,
                new Breakers(breaker, clock));
    }
}
