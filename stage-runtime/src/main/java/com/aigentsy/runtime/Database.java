package com.aigentsy.runtime;

import com.aigentsy.runtime.trace.Traces;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one way to the database. Entities and our own SQL share one transaction; event loops compose, virtual threads
 * block through the same path.
 */
@ApplicationScoped
public class Database {

    private final Recorder recorder;
    private final Traces traces;

    Database(Recorder recorder, Traces traces) {
        this.recorder = recorder;
        this.traces = traces;
    }

    /** For event loops, on a safe Vert.x context. */
    public <T> Uni<T> transaction(Function<Sql, Uni<T>> work) {
        return saidPlainly(
                Panache.withTransaction(() -> Panache.getSession().chain(session -> work.apply(new Sql(session)))));
    }

    /** One transaction of one recording; wakes relay and workers once it is committed. */
    public Uni<Void> recording(Recording recording) {
        Recording traced = recording.along(traces);
        return transaction(sql -> recorder.write(sql, traced)).invoke(() -> recorder.committed(traced));
    }

    /** As {@link #transaction}, blocking. Virtual and worker threads only. */
    public <T> T transact(Function<Sql, Uni<T>> work) {
        return await(() -> transaction(work));
    }

    /** As {@link #recording}, blocking. Virtual and worker threads only. */
    public void record(Recording recording) {
        Recording traced = recording.along(traces);
        await(() -> recording(traced));
    }

    /** Reads rows, blocking. Virtual and worker threads only. */
    public List<Row> query(String sql, @Nullable Object... parameters) {
        return transact(tx -> tx.query(sql, parameters));
    }

    /** Runs a Panache query in a session of its own, blocking. Virtual and worker threads only. */
    public <T> T read(Supplier<Uni<T>> query) {
        return await(() -> saidPlainly(Panache.withSession(query)));
    }

    private static <T> Uni<T> saidPlainly(Uni<T> work) {
        return work.onFailure(failure -> Outage.of(failure) == Outage.AWAY).transform(DatabaseAwayException::new);
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
