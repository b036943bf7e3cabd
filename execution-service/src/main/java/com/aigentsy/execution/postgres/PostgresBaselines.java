package com.aigentsy.execution.postgres;

import com.aigentsy.events.Target;
import com.aigentsy.execution.trial.Baselines;
import com.aigentsy.execution.validation.TestRun;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import java.util.Optional;

/** Baselines in the table {@code test_baseline}. */
public final class PostgresBaselines implements Baselines {

    private final Database database;

    public PostgresBaselines(Database database) {
        this.database = database;
    }

    @Override
    public Optional<TestRun> find(Target target) {
        return database
                .query(
                        "select document from test_baseline where repository = $1 and base_sha = $2",
                        target.repository(),
                        target.baseSha())
                .stream()
                .findFirst()
                .map(row -> EventJson.read(row.getString(0), TestRun.class));
    }

    @Override
    public void keep(Target target, TestRun run) {
        database.record(Recording.nothing()
                .statement(Statement.of(
                        "insert into test_baseline (repository, base_sha, document) values ($1, $2, $3) on conflict do nothing",
                        target.repository(),
                        target.baseSha(),
                        EventJson.text(run))));
    }
}
