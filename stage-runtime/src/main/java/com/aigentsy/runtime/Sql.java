package com.aigentsy.runtime;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.impl.SqlClientConnection;
import org.jspecify.annotations.Nullable;

/**
 * Plain and array SQL inside the transaction of a Hibernate Reactive session: the only place that uses the session's
 * own connection, because HQL has no {@code returning} and binds no arrays.
 */
public final class Sql {

    /** The session may queue entity writes in batches of its own; below that is the plain connection. */
    private static final int UNBATCHED = 1;

    private final Mutiny.Session session;
    private final SqlClientConnection connection;

    Sql(Mutiny.Session session) {
        this.session = session;
        this.connection = (SqlClientConnection)
                ((MutinySessionImpl) session).getReactiveConnection().withBatchSize(UNBATCHED);
    }

    /** The session that shares this transaction, for entities. */
    public Mutiny.Session session() {
        return session;
    }

    public Uni<List<Row>> query(String sql, @Nullable Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection.preparedQuery(sql, tuple(Arrays.asList(parameters))))
                .map(rows -> {
                    List<Row> list = new ArrayList<>(rows.size());
                    rows.forEach(list::add);
                    return list;
                });
    }

    public Uni<Integer> update(String sql, @Nullable Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection.preparedQuery(sql, tuple(Arrays.asList(parameters))))
                .map(RowSet::rowCount);
    }

    /** Runs statements of the same SQL as one batch; fails with a {@link ConflictException} on an unexpected count. */
    Uni<Void> batch(List<Statement> statements) {
        List<Tuple> tuples = statements.stream()
                .map(statement -> tuple(statement.parameters()))
                .toList();
        return Uni.createFrom()
                .completionStage(() ->
                        connection.preparedQueryBatch(statements.getFirst().sql(), tuples))
                .invoke(rows -> check(statements, rows))
                .replaceWithVoid();
    }

    private static void check(List<Statement> statements, RowSet<Row> first) {
        @Nullable RowSet<Row> rows = first;
        for (Statement statement : statements) {
            Integer expected = statement.expectedRows();
            if (rows != null && expected != null && rows.rowCount() != expected) {
                throw new ConflictException(
                        "expected " + expected + " rows, touched " + rows.rowCount() + ": " + statement.sql());
            }
            rows = rows == null ? null : rows.next();
        }
    }

    private static Tuple tuple(List<@Nullable Object> parameters) {
        Tuple tuple = Tuple.tuple();
        parameters.forEach(parameter -> tuple.addValue(
                parameter instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : bindable(parameter)));
        return tuple;
    }

    private static @Nullable Object bindable(@Nullable Object parameter) {
        return switch (parameter) {
            case null -> null;
            case byte[] bytes -> Buffer.buffer(bytes);
            case Enum<?> constant -> constant.name();
            default -> parameter;
        };
    }
}
