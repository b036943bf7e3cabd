package com.aigentsy.execution.budget;

import com.aigentsy.execution.Waiters;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ledger as the operator sees and sets it. */
public final class Budgets {

    private static final int OPPORTUNITIES = 100;

    private final Database database;
    private final BudgetCaps caps;
    private final Clock clock;

    public Budgets(Database database, BudgetCaps caps, Clock clock) {
        this.database = database;
        this.caps = caps;
        this.clock = clock;
    }

    /** This month and today, also while nothing was spent, then the opportunities that cost most. */
    public List<Budget> all() {
        Instant now = clock.instant();
        return Stream.concat(
                        Stream.of(BudgetScope.MONTH, BudgetScope.DAY).map(scope -> current(scope, now)),
                        opportunities())
                .toList();
    }

    /** Holds from now on, also for what has already been spent from; who waits for money looks again at once. */
    public void cap(BudgetScope scope, BigDecimal capUsd) {
        database.record(Recording.nothing()
                .statement(Statement.of("update budget_cap set cap = $2 where kind = $1", scope.slug(), capUsd))
                .statement(Statement.of("update budget set cap = $2 where kind = $1", scope.slug(), capUsd))
                .statement(Waiters.wake("budget_" + scope.slug())));
    }

    /** Of this month or today. */
    Budget current(BudgetScope scope) {
        return current(scope, clock.instant());
    }

    private Budget current(BudgetScope scope, Instant now) {
        String row = scope.row("", now);
        return database.query("select * from budget where scope = $1", row).stream()
                .findFirst()
                .map(Budgets::budget)
                .orElseGet(() -> new Budget(scope.slug(), row, cap(scope), BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private BigDecimal cap(BudgetScope scope) {
        Optional<Row> set = database.query("select cap from budget_cap where kind = $1", scope.slug()).stream()
                .findFirst();
        return set.map(row -> row.getBigDecimal(0)).orElseGet(() -> caps.of(scope));
    }

    private Stream<Budget> opportunities() {
        return database
                .query(
                        "select * from budget where kind = $1 order by spent + reserved desc, scope limit $2",
                        BudgetScope.OPPORTUNITY.slug(),
                        OPPORTUNITIES)
                .stream()
                .map(Budgets::budget);
    }

    static Budget budget(Row row) {
        return new Budget(
                row.getString("kind"),
                row.getString("scope"),
                row.getBigDecimal("cap"),
                row.getBigDecimal("spent"),
                row.getBigDecimal("reserved"));
    }
}
