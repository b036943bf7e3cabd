package com.aigentsy.execution.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a cap is about; months and days are UTC. The order is the order in which rows are locked. */
public enum BudgetScope {
    MONTH,
    DAY,
    OPPORTUNITY;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ledger's row: {@code month:2026-11}, {@code day:2026-11-23}, {@code opportunity:github_1}. */
    public String row(String opportunityId, Instant at) {
        String day = at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return slug() + ":"
                + switch (this) {
                    case MONTH -> day.substring(0, 7);
                    case DAY -> day;
                    case OPPORTUNITY -> opportunityId;
                };
    }

    /** When its next period begins, with nothing spent yet; an opportunity has only one. */
    Optional<Instant> next(Instant at) {
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return switch (this) {
            case MONTH -> Optional.of(midnight(day.withDayOfMonth(1).plusMonths(1)));
            case DAY -> Optional.of(midnight(day.plusDays(1)));
            case OPPORTUNITY -> Optional.empty();
        };
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    public static List<String> all(String opportunityId, Instant at) {
        return Stream.of(values()).map(scope -> scope.row(opportunityId, at)).toList();
    }

    public static Optional<BudgetScope> named(String slug) {
        return Stream.of(values()).filter(scope -> scope.slug().equals(slug)).findFirst();
    }
}
