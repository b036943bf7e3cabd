package com.aigentsy.discovery.postgres;

import com.aigentsy.discovery.DiscoverStage;
import com.aigentsy.discovery.LatestRun;
import com.aigentsy.discovery.PlannedScan;
import com.aigentsy.discovery.RunBook;
import com.aigentsy.discovery.RunReport;
import com.aigentsy.discovery.ScanKey;
import com.aigentsy.runtime.ConflictException;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import com.aigentsy.runtime.TaskDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link RunBook} in PostgreSQL. */
@ApplicationScoped
public class PostgresRunBook implements RunBook {

    private final Database database;
    private final RunReader reader;

    PostgresRunBook(Database database) {
        this.database = database;
        this.reader = new RunReader(database);
    }

    @Override
    public boolean open(NewRun run) {
        Recording recording = Recording.nothing()
                .statement(Statement.of(
                        "insert into discovery_run (run_id, request, max_executions, started_at) values ($1, $2, "
                                + "$3, $4)",
                        run.runId(),
                        EventJson.text(run.request()),
                        run.request().maxExecutions(),
                        run.at()))
                .and(key(run));
        for (PlannedScan scan : run.scans()) {
            recording = recording.and(scan(run, scan));
        }
        try {
            database.record(recording);
            return true;
        } catch (ConflictException taken) {
            return false;
        }
    }

    private static Recording key(NewRun run) {
        return run.key() instanceof Key key
                ? Recording.nothing()
                        .statement(Statement.of(
                                        "insert into idempotency_key (value, request_sha256, run_id) values ($1, "
                                                + "$2, $3) on conflict do nothing",
                                        key.value(),
                                        key.requestSha256(),
                                        run.runId())
                                .expecting(1))
                : Recording.nothing();
    }

    private static Recording scan(NewRun run, PlannedScan scan) {
        @Nullable String problem = scan.problem();
        Recording row = Recording.nothing()
                .statement(Statement.of(
                        "insert into run_source (run_id, source, sweeps, problems, state) values ($1, $2, $3, $4, "
                                + "$5)",
                        run.runId(),
                        scan.source(),
                        EventJson.text(scan.sweeps()),
                        EventJson.text(problem == null ? List.of() : List.of(problem)),
                        problem == null ? "running" : "completed"));
        var key = new ScanKey(run.runId(), scan.source());
        return problem == null
                ? row.task(new TaskDraft(DiscoverStage.KIND, key.text(), EventJson.text(key), run.at()))
                : row;
    }

    @Override
    public Optional<KeyedRun> withKey(String idempotencyKey) {
        return database
                .query("select run_id, request_sha256 from idempotency_key where value = $1", idempotencyKey)
                .stream()
                .findFirst()
                .map(row -> new KeyedRun(row.getString("run_id"), row.getString("request_sha256")));
    }

    @Override
    public Optional<RunReport> report(String runId) {
        return Optional.ofNullable(database.read(() -> RunRow.<RunRow>findById(runId)))
                .map(row -> reader.report(row.runId));
    }

    @Override
    public Optional<LatestRun> latest() {
        return Optional.ofNullable(database.read(RunRow::latest)).map(row -> reader.followed(row.runId));
    }
}
