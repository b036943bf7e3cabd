package com.aigentsy.execution.budget;

import com.aigentsy.runtime.ConflictException;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The ledger: one statement per scope and step, scopes always in the same order. What is reserved or spent never passes
 * the cap, because the same statement that books it compares it.
 */
public final class BudgetLedger {

    /** Holds the cap's row, so that a cap set at the same moment is never overwritten by the one before. */
    private static final String OPEN_ROW = """
            insert into budget (scope, kind, cap)
            values ($1, $2, coalesce((select cap from budget_cap where kind = $2 for share), $3))
            on conflict (scope) do update set cap = excluded.cap""";

    private static final String RESERVE = """
            update budget set reserved = reserved + $2
            where scope = $1 and spent + reserved + $2 <= cap""";
    private static final String HOLD = """
            insert into budget_reservation (id, opportunity_id, amount, state, made_at, expires_at)
            values ($1, $2, $3, 'open', $4, $5)""";
    private static final String CLOSE = "update budget_reservation set state = $2 where id = $1 and state = 'open'";
    private static final String SETTLE = """
            update budget set reserved = reserved - $2, spent = spent + $3
            where scope = $1 and exists (select 1 from budget_reservation where id = $4 and state = $5)""";
    private static final String CLOSED = "update budget_reservation set state = $3 where id = $1 and state = $2";

    private final Database database;
    private final BudgetCaps caps;
    private final Clock clock;
    private final Duration longestCall;

    public BudgetLedger(Database database, BudgetCaps caps, Clock clock, Duration longestCall) {
        this.database = database;
        this.caps = caps;
        this.clock = clock;
        this.longestCall = longestCall;
    }

    public Reservation reserve(String opportunityId, BigDecimal amountUsd) throws BudgetExhausted {
        Instant now = clock.instant();
        bookExpired(now);
        var reservation = new Reservation(UUID.randomUUID(), opportunityId, amountUsd, now, now.plus(longestCall));
        database.record(opening(reservation));
        try {
            database.record(reserving(reservation));
            return reservation;
        } catch (ConflictException full) {
            throw Shortage.of(reservation, full(reservation));
        }
    }

    /** Part of the transaction that records the answer; does nothing if the reservation has expired meanwhile. */
    public Recording settling(Reservation reservation, BigDecimal spentUsd) {
        return booking(reservation, spentUsd, "settled");
    }

    /** Nobody came back for it, so nobody knows what was billed: all of it counts as spent. */
    private void bookExpired(Instant now) {
        database.query("select * from budget_reservation where state = 'open' and expires_at < $1 order by id", now)
                .forEach(row -> {
                    Reservation expired = reservation(row);
                    database.record(booking(expired, expired.amountUsd(), "expired"));
                });
    }

    /** Rows exist, and follow the caps, before anything is booked in them. */
    private Recording opening(Reservation reservation) {
        Recording recording = Recording.nothing();
        for (BudgetScope scope : BudgetScope.values()) {
            String row = scope.row(reservation.opportunityId(), reservation.madeAt());
            recording = recording.statement(Statement.of(OPEN_ROW, row, scope.slug(), caps.of(scope)));
        }
        return recording;
    }

    private static Recording reserving(Reservation reservation) {
        Recording recording = Recording.nothing();
        for (String row : reservation.scopes()) {
            recording = recording.statement(
                    Statement.of(RESERVE, row, reservation.amountUsd()).expecting(1));
        }
        return recording.statement(Statement.of(
                HOLD,
                reservation.id(),
                reservation.opportunityId(),
                reservation.amountUsd(),
                reservation.madeAt(),
                reservation.expiresAt()));
    }

    /** Taking the reservation's own row first makes sure that it is booked once, by whoever was faster. */
    private static Recording booking(Reservation reservation, BigDecimal spentUsd, String as) {
        String mine = as + "_now";
        Recording recording = Recording.nothing().statement(Statement.of(CLOSE, reservation.id(), mine));
        for (String row : reservation.scopes()) {
            recording = recording.statement(
                    Statement.of(SETTLE, row, reservation.amountUsd(), spentUsd, reservation.id(), mine));
        }
        return recording.statement(Statement.of(CLOSED, reservation.id(), mine, as));
    }

    private List<Row> full(Reservation wanted) {
        return database.query(
                "select * from budget where scope = any($1::text[]) and spent + reserved + $2 > cap order by scope desc",
                wanted.scopes().toArray(String[]::new),
                wanted.amountUsd());
    }

    private static Reservation reservation(Row row) {
        return new Reservation(
                row.getUUID("id"),
                row.getString("opportunity_id"),
                row.getBigDecimal("amount"),
                row.getOffsetDateTime("made_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant());
    }
}
