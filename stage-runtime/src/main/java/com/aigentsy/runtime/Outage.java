package com.aigentsy.runtime;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Tells a database that is away, which waiting heals, from something it will never take. What is neither for certain is
 * unclear: worth some patience, but no blocked partition.
 */
enum Outage {
    AWAY,
    CONTENT,
    UNCLEAR;

    /** Classes of SQLSTATE: connection, rollback, resources, locks, operator intervention, system. */
    private static final Set<String> PASSING = Set.of("08", "28", "40", "53", "55", "57", "58", "F0");

    /** Classes of SQLSTATE: cardinality, data, constraint, statement, limits of the program. */
    private static final Set<String> LASTING = Set.of("21", "22", "23", "42", "54");

    /** A read-only replica, and a transaction ended for being idle. */
    private static final Set<String> PASSING_STATES = Set.of("25006", "25P03");

    static Outage of(Throwable failure) {
        return sqlState(failure).map(Outage::ofState).orElseGet(() -> ofType(failure));
    }

    private static Outage ofState(String state) {
        String group = state.substring(0, Math.min(2, state.length()));
        if (PASSING.contains(group) || PASSING_STATES.contains(state)) {
            return AWAY;
        }
        return LASTING.contains(group) ? CONTENT : UNCLEAR;
    }

    private static Outage ofType(Throwable failure) {
        if (causes(failure).anyMatch(cause -> isNetwork(cause) || isTheEnd(cause))) {
            return AWAY;
        }
        return switch (failure) {
            case ConflictException _, PoisonException _, MalformedJsonException _ -> CONTENT;
            case IllegalArgumentException _, ClassCastException _, ArithmeticException _ -> CONTENT;
            default -> UNCLEAR;
        };
    }

    private static boolean isNetwork(Throwable failure) {
        return failure instanceof DatabaseAwayException
                || failure instanceof IOException
                || failure instanceof VertxException
                || failure instanceof TimeoutException;
    }

    /** Our own pool is closed because this process is ending: what it was about to write is done after its next start. */
    private static boolean isTheEnd(Throwable failure) {
        return failure instanceof NoStackTraceThrowable && "Pool closed".equals(failure.getMessage());
    }

    private static Optional<String> sqlState(Throwable failure) {
        return causes(failure)
                .map(cause -> switch (cause) {
                    case PgException postgres -> postgres.getSqlState();
                    case SQLException jdbc -> jdbc.getSQLState();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
