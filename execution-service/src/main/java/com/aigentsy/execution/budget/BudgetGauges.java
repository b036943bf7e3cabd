package com.aigentsy.execution.budget;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** What is spent of this month's and today's cap; an opportunity is never a label. */
public record BudgetGauges(Budgets budgets) implements MeterBinder {

    private static final List<BudgetScope> SCOPES = List.of(BudgetScope.MONTH, BudgetScope.DAY);

    @Override
    public void bindTo(MeterRegistry meters) {
        for (BudgetScope scope : SCOPES) {
            gauge(meters, "budget_spent_usd", scope, Budget::spentUsd);
            gauge(meters, "budget_cap_usd", scope, Budget::capUsd);
        }
    }

    private void gauge(MeterRegistry meters, String name, BudgetScope scope, Function<Budget, BigDecimal> amount) {
        Gauge.builder(name, () -> amount.apply(budgets.current(scope)))
                .tag("scope", scope.slug())
                .register(meters);
    }
}
