package com.aigentsy.execution.budget;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One row of the ledger without room for a reservation: what to say about it, and when it can be different. */
record Shortage(Budget budget, Reservation wanted) {

    /** Money set aside by others comes back within seconds. */
    private static final Duration OTHERS = Duration.ofSeconds(5);

    /** Whoever raises a cap wakes what waits; this only bounds the wait of one who asked at the same moment. */
    private static final Duration FALLBACK = Duration.ofSeconds(60);

    /** Of the rows that are full, the first. */
    static BudgetExhausted of(Reservation wanted, List<Row> full) {
        return full.isEmpty()
                ? new BudgetExhausted(
                        "changed", "the budget changed at this moment; it is tried again", Duration.ofSeconds(1))
                : new Shortage(Budgets.budget(full.getFirst()), wanted).exhausted();
    }

    private BudgetExhausted exhausted() {
        return new BudgetExhausted(budget.scope(), message(), retryAfter());
    }

    private String message() {
        return "%s: cap %s USD, spent %s, reserved %s, and the next call may cost %s; raise it with PUT /budget/%s"
                        .formatted(
                                budget.row(),
                                budget.capUsd().toPlainString(),
                                budget.spentUsd().toPlainString(),
                                budget.reservedUsd().toPlainString(),
                                wanted.amountUsd().toPlainString(),
                                budget.scope())
                + next().map(begins -> ", or wait: the next one begins at " + begins)
                        .orElse("");
    }

    private Duration retryAfter() {
        BigDecimal spentAlone = budget.spentUsd().add(wanted.amountUsd());
        if (spentAlone.compareTo(budget.capUsd()) <= 0) {
            return OTHERS;
        }
        return next().map(begins -> Duration.between(wanted.madeAt(), begins))
                .filter(left -> left.compareTo(FALLBACK) < 0)
                .orElse(FALLBACK);
    }

    private Optional<Instant> next() {
        return BudgetScope.named(budget.scope()).flatMap(scope -> scope.next(wanted.madeAt()));
    }
}
