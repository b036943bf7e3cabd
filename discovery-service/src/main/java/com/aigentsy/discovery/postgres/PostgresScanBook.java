package com.aigentsy.discovery.postgres;

import com.aigentsy.discovery.Scan;
import com.aigentsy.discovery.ScanBook;
import com.aigentsy.discovery.ScanKey;
import com.aigentsy.discovery.Sighted;
import com.aigentsy.discovery.Sweep;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link ScanBook} in PostgreSQL. */
@ApplicationScoped
public class PostgresScanBook implements ScanBook {

    private static final int MOST_PROBLEMS = 50;

    private final Database database;

    PostgresScanBook(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Scan> scan(ScanKey key) {
        return database.query("""
                        select s.sweeps, s.problems, r.published, r.max_executions
                        from run_source s join discovery_run r using (run_id)
                        where s.run_id = $1 and s.source = $2""", key.runId(), key.source()).stream()
                .findFirst()
                .map(row -> new Scan(
                        key,
                        List.of(EventJson.read(row.getString("sweeps"), Sweep[].class)),
                        List.of(EventJson.read(row.getString("problems"), String[].class)),
                        row.getInteger("published"),
                        row.getInteger("max_executions")));
    }

    @Override
    public Set<String> published(Collection<String> naturalKeys) {
        return keys(
                "select natural_key from sighting where natural_key = any($1::text[]) and published_by is not null",
                (Object) naturalKeys.toArray(String[]::new));
    }

    @Override
    public Set<String> met(String runId, Collection<String> naturalKeys) {
        return keys(
                "select distinct natural_key from run_listing where run_id = $1 and natural_key = any($2::text[])",
                runId,
                naturalKeys.toArray(String[]::new));
    }

    @Override
    public Set<String> done(ScanKey key, Sweep sweep) {
        return keys("select natural_key from run_listing where run_id = $1 and sweep = $2", key.runId(), sweep.key());
    }

    private Set<String> keys(String sql, Object... parameters) {
        return database.query(sql, parameters).stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }

    @Override
    public Recording sighted(Scan scan, Sweep sweep, List<Sighted> sighted) {
        if (sighted.isEmpty()) {
            return Recording.nothing();
        }
        var rows = new SightedRows(sighted);
        return Recording.nothing()
                .and(rows.sightings(scan.key().runId()))
                .statement(rows.listings(scan.key(), sweep))
                .and(published(scan, rows.published()));
    }

    /** The count is the run's cap: a scan of another source that published meanwhile makes this one look again. */
    private static Recording published(Scan scan, int published) {
        return published == 0
                ? Recording.nothing()
                : Recording.nothing()
                        .statement(Statement.of(
                                        "update discovery_run set published = published + $3 where run_id = $1 "
                                                + "and published = $2",
                                        scan.key().runId(),
                                        scan.published(),
                                        published)
                                .expecting(1));
    }

    @Override
    public Recording moved(Scan scan, List<Sweep> sweeps, List<String> problems) {
        var all = new ArrayList<>(scan.problems());
        all.addAll(problems);
        String kept =
                EventJson.text(all.stream().distinct().limit(MOST_PROBLEMS).toList());
        return Recording.nothing()
                .statement(Statement.of("""
                        update run_source set sweeps = $3, problems = $4, waiting_until = null, waiting_for = null
                        where run_id = $1 and source = $2""", scan.key().runId(), scan.key().source(), EventJson.text(sweeps), kept)
                        .expecting(1));
    }

    @Override
    public Recording waiting(ScanKey key, Instant until, String reason) {
        return Recording.nothing()
                .statement(Statement.of(
                        "update run_source set waiting_until = $3, waiting_for = $4 where run_id = $1 and source "
                                + "= $2",
                        key.runId(),
                        key.source(),
                        until,
                        reason));
    }

    /** A scan that met problems and no listing failed; one that found something completed, its problems beside it. */
    @Override
    public Recording finished(Scan scan) {
        return Recording.nothing()
                .statement(Statement.of(
                        """
                        update run_source set waiting_until = null, waiting_for = null, state = case
                            when $3 and not exists (select 1 from run_listing l where l.run_id = $1 and l.source = $2)
                            then 'failed' else 'completed' end
                        where run_id = $1 and source = $2""",
                        scan.key().runId(),
                        scan.key().source(),
                        !scan.problems().isEmpty()));
    }
}
